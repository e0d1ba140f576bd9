package dev.ringback.local.command;

import dev.ringback.local.machine.PrivateFile;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal;
import dev.ringback.local.machine.Terminal.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "registry",
    mixinStandardHelpOptions = true,
    description = "The national do-not-call registry and the reassigned numbers database.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RegistryCommand.Import.class, RegistryCommand.Export.class})
final class RegistryCommand implements Callable<Integer> {
  private static final String DO_NOT_CALL = "do-not-call";
  private static final String REASSIGNED = "reassigned";

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Takes in a copy of the do-not-call registry (the full list as a flat text file,"
            + " unpacked),",
        "or the answers of the reassigned numbers database.",
        "Exit code 1 if lines were skipped."
      })
  static final class Import implements Callable<Integer> {
    @Option(names = "--kind", required = true, description = "do-not-call or reassigned.")
    private String kind = "";

    @Option(names = "--file", required = true, description = "The file as it was downloaded.")
    private Path file = Path.of("");

    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = "The day of the copy or answers. Default: the day the file was last changed.")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() {
      kindOf(kind, DO_NOT_CALL, REASSIGNED);
      var context = Context.standard();
      var terminal = context.terminal();
      try {
        var day =
            asOf == null
                ? Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : asOf;
        terminal.line("As of " + day + ":");
        var report =
            Context.registry(context.runningStack())
                .send(kind, file, day, progress(terminal, Files.size(file)));
        print(terminal, report);
        return report.path("bad").asLong() == 0 ? 0 : 1;
      } catch (IOException e) {
        throw new Problem(file + " cannot be read", "name the unpacked file with --file");
      }
    }

    private static LongConsumer progress(Terminal terminal, long size) {
      var tenths = new long[1];
      return sent -> {
        long tenth = size == 0 ? 10 : sent * 10 / size;
        if (tenth > tenths[0]) {
          tenths[0] = tenth;
          terminal.line("  " + tenth * 10 + " % sent");
        }
      };
    }

    static void print(Terminal terminal, JsonNode report) {
      for (var what : new String[] {"lines", "listed", "clear", "strangers", "unanswered", "bad"}) {
        terminal.line("  %-10s %d".formatted(what, report.path(what).asLong()));
      }
      report
          .path("problems")
          .valueStream()
          .forEach(problem ->
              terminal.line(
                  Ink.RED,
                  "  line %d %s"
                      .formatted(
                          problem.path("line").asLong(), problem.path("message").asString(""))));
      if (!report.path("complete").asBoolean(false)) {
        terminal.line(
            Ink.RED, "Lines were skipped, or there were none: mend the file and import it again.");
      }
    }
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the numbers to ask the reassigned numbers database about.")
  static final class Export implements Callable<Integer> {
    @Option(names = "--kind", required = true, description = "reassigned.")
    private String kind = "";

    @Option(names = "--to", required = true, description = "Where to; only you can read it.")
    private Path to = Path.of("");

    @Option(
        names = "--days",
        defaultValue = "90",
        description = "Whoever agreed, and was last asked about, so long ago. Default: 90.")
    private int days = 90;

    @Override
    public Integer call() {
      kindOf(kind, REASSIGNED);
      var context = Context.standard();
      var questions = Context.registry(context.runningStack()).questions(days);
      try {
        PrivateFile.write(to, questions);
      } catch (IOException e) {
        throw new Problem(to + " cannot be written", "name another file with --to");
      }
      context.terminal().line(questions.lines().count() + " numbers: " + to);
      return 0;
    }
  }

  private static void kindOf(String kind, String... known) {
    for (var one : known) {
      if (one.equals(kind)) {
        return;
      }
    }
    throw new Problem("there is no such kind", "give --kind " + String.join(" or ", known));
  }
}
