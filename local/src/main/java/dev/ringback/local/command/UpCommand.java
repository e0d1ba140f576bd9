package dev.ringback.local.command;

import dev.ringback.local.machine.Terminal.Ink;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts every service and leaves them running.")
final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--fast-clock",
      description = "Let waits between attempts pass 14400 times faster: four hours in a second.")
  private boolean fastClock;

  @Option(
      names = "--standby",
      description = "Start a second starter, which takes over from a dead one.")
  private boolean standby;

  @Override
  public Integer call() {
    var context = Context.standard();
    var stack = context.stack(FastClock.speed(fastClock));
    FastClock.check(stack, fastClock);
    var before = stack.runningServices();
    var interrupted = new Thread(() -> stack.abandon(before), "interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    stack.start(standby ? stack.embeddedWithStandby() : stack.embedded());
    Runtime.getRuntime().removeShutdownHook(interrupted);
    context.terminal().line("");
    context.terminal().line("Temporal UI  " + stack.addresses().temporalUi());
    context.terminal().line("Staff API    " + stack.addresses().starter() + "/api");
    context.terminal().line("For browsers " + stack.addresses().starterTls());
    context.terminal().line("State        " + stack.home().folder());
    context.terminal().line(Ink.DIM, "A call: ./ringback call. The end: ./ringback down.");
    return 0;
  }
}
