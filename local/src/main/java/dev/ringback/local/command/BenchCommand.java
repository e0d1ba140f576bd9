package dev.ringback.local.command;

import dev.ringback.local.bench.TurnBench;
import dev.ringback.local.bench.TurnReport;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.stack.SeparateStack;
import dev.ringback.local.stack.Stack;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Lists the benches.",
    synopsisSubcommandLabel = "BENCH",
    subcommands = {BenchCommand.Turn.class, BenchDetectionCommand.class})
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    var terminal = Context.standard().terminal();
    terminal.line("turn        a caller's turn on a call against a bare update of Temporal");
    terminal.line("detection   a notice of a missed call against the start of a bare workflow");
    return 0;
  }

  @Command(
      name = "turn",
      mixinStandardHelpOptions = true,
      description = {
        "Measures a caller's turn on a call against a bare update that runs one activity.",
        "Uses a running stack, else one of its own that ends with it."
      })
  static final class Turn implements Callable<Integer> {
    @Option(
        names = "--turns",
        paramLabel = "N",
        defaultValue = "200",
        description = "Turns to measure. Default: ${DEFAULT-VALUE}.")
    private int turns = 200;

    @Option(
        names = "--warm",
        paramLabel = "N",
        defaultValue = "60",
        description = "Turns before that, which do not count. Default: ${DEFAULT-VALUE}.")
    private int warm = 60;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
    private @Nullable Path json;

    @Override
    public Integer call() {
      var context = Context.standard();
      var running = context.stack();
      TurnReport report;
      if (running.isUp()) {
        report = measure(context, running);
      } else {
        try (var separate =
            SeparateStack.start(
                context.environment(),
                "bench",
                1,
                Map.of("SANDBOX_PACE", context.environment().getOrDefault("SANDBOX_PACE", "0.05")),
                new PrintedProgress(context.terminal()))) {
          report = measure(context, separate.stack());
        }
      }
      report.lines().forEach(context.terminal()::line);
      if (json != null) {
        report.write(json);
      }
      if (!report.measured()) {
        throw new Problem(
            "no turn could be measured", "see `./ringback call --scenario books-by-voice`");
      }
      return 0;
    }

    private TurnReport measure(Context context, Stack stack) {
      return new TurnBench(stack.addresses(), context.terminal()::line)
          .run(Math.max(1, turns), Math.max(0, warm));
    }
  }
}
