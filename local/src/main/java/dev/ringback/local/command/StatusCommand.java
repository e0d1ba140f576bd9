package dev.ringback.local.command;

import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.stack.ServiceName;
import dev.ringback.local.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows which services run, and where. Exit code 0 only if all that is needed do.")
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
        terminal.line(
            "  %-9s %s".formatted(name.lower(), terminal.in(Ink.DIM, absent(stack, name))));
      }
    }
    terminal.line(Ink.DIM, "  state in " + stack.home().folder());
    return stack.isUp() ? 0 : 1;
  }

  private static String absent(Stack stack, ServiceName name) {
    if (name == ServiceName.STANDBY) {
      return "not asked for; `./ringback up --standby` starts it";
    }
    return stack.embedded().contains(name) ? "stopped" : "elsewhere";
  }
}
