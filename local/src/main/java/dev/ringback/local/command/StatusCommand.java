package dev.ringback.local.command;

import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.stack.ServiceName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows which services run, and where. Exit code 0 only if all do.")
final class StatusCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    var context = Context.standard();
    var terminal = context.terminal();
    var stack = context.stack();
    for (var name : ServiceName.values()) {
      var process = stack.running(name);
      if (process.isPresent()) {
        terminal.line(
            "  %-9s %s pid %-8d %s"
                .formatted(
                    name.lower(),
                    terminal.in(Ink.GREEN, "running"),
                    process.get().pid(),
                    stack.addressOf(name)));
      } else {
        var state = stack.embedded().contains(name) ? "stopped" : "elsewhere";
        terminal.line("  %-9s %s".formatted(name.lower(), terminal.in(Ink.DIM, state)));
      }
    }
    terminal.line(Ink.DIM, "  state in " + stack.home().folder());
    return stack.isUp() ? 0 : 1;
  }
}
