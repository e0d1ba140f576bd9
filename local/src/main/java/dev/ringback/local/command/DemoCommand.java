package dev.ringback.local.command;

import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.stack.ServiceName;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.story.CallStory;
import dev.ringback.local.story.StarterKill;
import dev.ringback.local.story.Twist;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts what does not run yet, lets a scripted caller miss the clinic and shows what comes of it.",
      "Stays up until Ctrl-C, which ends what this command started."
    })
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--once", description = "End after the call, with what this command started.")
  private boolean once;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the summary as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      defaultValue = "books-by-text",
      description = "What the caller does. Default: ${DEFAULT-VALUE}.")
  private String scenario = "books-by-text";

  @Mixin private SettingOptions setting = new SettingOptions();

  @Option(names = "--list", description = "List the scenarios and end.")
  private boolean list;

  @Option(
      names = "--fast-clock",
      description = "Let waits between attempts pass 14400 times faster: four hours in a second.")
  private boolean fastClock;

  @Option(
      names = "--kill-starter",
      description = "Kill the starter in mid conversation; a second one takes over.")
  private boolean killStarter;

  @Override
  public Integer call() throws InterruptedException {
    var context = Context.standard();
    var stack = context.stack(FastClock.speed(fastClock));
    FastClock.check(stack, fastClock);
    var before = stack.runningServices();
    var ending = new Thread(() -> stack.abandon(before), "ending");
    Runtime.getRuntime().addShutdownHook(ending);
    if (list) {
      return list(context, stack);
    }
    stack.start(killStarter ? stack.embeddedWithStandby() : stack.embedded());
    var code = CallCommand.tell(context, stack, scenario, setting.setting(), json, twist(stack));
    if (killStarter) {
      context.terminal().line(Ink.DIM, "The first starter stays dead; `./ringback up` starts it.");
    }
    if (once) {
      return code;
    }
    stayUp(context, stack, before, ending);
    return code;
  }

  private Twist twist(Stack stack) {
    return killStarter
        ? new StarterKill(() -> {
          var process = stack.running(ServiceName.STARTER);
          stack.kill(ServiceName.STARTER);
          return process.map(ProcessHandle::pid).orElse(0L);
        })
        : Twist.NONE;
  }

  /** The shutdown hook ends the sandbox if this started it. */
  private static int list(Context context, Stack stack) {
    if (stack.running(ServiceName.SANDBOX).isEmpty()) {
      stack.start(EnumSet.of(ServiceName.SANDBOX));
    }
    CallStory.list(Context.sandbox(stack)).forEach(context.terminal()::line);
    return 0;
  }

  private static void stayUp(Context context, Stack stack, Set<ServiceName> before, Thread ending)
      throws InterruptedException {
    if (before.containsAll(stack.embedded())) {
      Runtime.getRuntime().removeShutdownHook(ending);
      context.terminal().line(Ink.DIM, "The services ran before and go on.");
      return;
    }
    context.terminal().line("Temporal UI " + stack.addresses().temporalUi() + " stays up.");
    context
        .terminal()
        .line(Ink.DIM, "Ctrl-C ends everything. Another call, elsewhere: ./ringback call");
    new CountDownLatch(1).await();
  }
}
