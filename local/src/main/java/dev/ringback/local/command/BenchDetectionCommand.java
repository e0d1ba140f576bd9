package dev.ringback.local.command;

import dev.ringback.local.bench.DetectionBench;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.stack.Secrets;
import dev.ringback.local.stack.SeparateStack;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "detection",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the way from a signed notice of a missed call to the start of its recovery",
      "against the start of a bare workflow on the same server.",
      "Always uses a stack of its own that ends with it: every notice opens an episode."
    })
final class BenchDetectionCommand implements Callable<Integer> {
  /** Numbers that nobody has end there. */
  private static final int MOST = 8000;

  @Option(
      names = "--notices",
      paramLabel = "N",
      defaultValue = "200",
      description = "Notices to measure, at most 8000. Default: ${DEFAULT-VALUE}.")
  private int notices = 200;

  @Option(
      names = "--warm",
      paramLabel = "N",
      defaultValue = "40",
      description = "Notices before that, which do not count. Default: ${DEFAULT-VALUE}.")
  private int warm = 40;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() {
    if (notices < 1 || warm < 0 || notices + warm > MOST) {
      throw new Problem(
          "--notices and --warm together are not between 1 and " + MOST, "ask for fewer");
    }
    var context = Context.standard();
    var terminal = context.terminal();
    try (var separate =
        SeparateStack.start(
            context.environment(), "bench", 1, Map.of(), new PrintedProgress(terminal))) {
      var secrets = separate.stack().secrets();
      var report =
          new DetectionBench(
                  separate.stack().addresses(),
                  secrets.get(Secrets.WEBHOOK_SECRET),
                  secrets.get(Secrets.API_TOKEN),
                  terminal::line)
              .run(notices, warm);
      report.lines().forEach(terminal::line);
      if (json != null) {
        report.write(json);
      }
      return report.measured() ? 0 : 1;
    }
  }
}
