package dev.ringback.local.command;

import dev.ringback.local.evaluation.Assessment;
import dev.ringback.local.evaluation.Casebook;
import dev.ringback.local.stack.Installation;
import dev.ringback.local.stack.SeparateStack;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.stack.Vendor;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Plays the scenarios of local/evaluations on a stack of its own and grades what came of them.",
      "Exit code 0 only if 95 of 100 scenarios pass."
    })
final class EvalCommand implements Callable<Integer> {
  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "Runs of each; a scenario passes only if all do. Default: ${DEFAULT-VALUE}.")
  private int repeat = 1;

  @Option(
      names = "--only",
      paramLabel = "NAME|TAG",
      description = "Only the scenarios of that name or tag.")
  private @Nullable String only;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many are played side by side. Default: ${DEFAULT-VALUE}.")
  private int parallel = 4;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the report with all transcripts as a page.")
  private @Nullable Path html;

  @Option(
      names = "--hostile",
      paramLabel = "TURNS",
      defaultValue = "0",
      description = "Also let a hostile model read so many turns, and count the harm.")
  private long hostile;

  @Option(names = "--list", description = "List the scenarios and end.")
  private boolean list;

  /** The silences of patients who talk twenty times as fast as people do. */
  private static final String SILENCE = "1500ms";

  @Override
  public Integer call() {
    var context = Context.standard();
    var installation = Installation.current();
    var casebook =
        Casebook.read(installation.root().resolve("local").resolve("evaluations")).only(only);
    if (list) {
      casebook.lines().forEach(context.terminal()::line);
      return 0;
    }
    var clinics = context.environment().get("RINGBACK_CLINICS");
    var options =
        new Assessment.Options(
            Math.max(1, repeat),
            Math.max(1, parallel),
            hostile,
            Vendor.ALL.stream()
                .filter(v -> v.baseUrl().equals("OPENAI_BASE_URL"))
                .allMatch(v -> v.isSandboxed(context.environment())),
            clinics == null ? installation.clinics() : Path.of(clinics));
    var assessment = new Assessment(casebook, options, context.terminal());
    var report = assessment.run(fast -> stage(context, fast));
    if (json != null) {
      report.write(json);
    }
    if (html != null) {
      assessment.writeHtml(report, html);
    }
    return report.good() ? 0 : 1;
  }

  private static Assessment.Stage stage(Context context, boolean fast) {
    var pace = context.environment().getOrDefault("SANDBOX_PACE", "0.05");
    var separate =
        SeparateStack.start(
            context.environment(),
            "evaluation",
            FastClock.speed(fast),
            Map.of("SANDBOX_PACE", pace, "RINGBACK_RELAY_SILENCE", SILENCE),
            new PrintedProgress(context.terminal()));
    return new Assessment.Stage() {
      @Override
      public Stack stack() {
        return separate.stack();
      }

      @Override
      public void close() {
        separate.close();
      }
    };
  }
}
