package dev.ringback.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Ends every service of the stack. What it stored stays.")
final class DownCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    var context = Context.standard();
    var stack = context.stack();
    if (stack.runningServices().isEmpty()) {
      context.terminal().line("Nothing runs in " + stack.home().folder() + ".");
    }
    stack.stop();
    return 0;
  }
}
