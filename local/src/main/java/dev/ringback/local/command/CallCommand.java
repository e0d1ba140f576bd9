package dev.ringback.local.command;

import dev.ringback.local.stack.Installation;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.story.CallStory;
import dev.ringback.local.story.ExampleClinic;
import dev.ringback.local.story.Setting;
import dev.ringback.local.story.Twist;
import dev.ringback.local.temporal.Runs;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "call",
    mixinStandardHelpOptions = true,
    description = "Lets a scripted caller miss the clinic of a running stack.")
final class CallCommand implements Callable<Integer> {
  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      defaultValue = "books-by-text",
      description =
          "What the caller does; `ringback demo --list` shows all. Default: ${DEFAULT-VALUE}.")
  private String scenario = "books-by-text";

  @Mixin private SettingOptions setting = new SettingOptions();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the summary as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() {
    var context = Context.standard();
    return tell(context, context.runningStack(), scenario, setting.setting(), json, Twist.NONE);
  }

  /** Returns 0 only if the scenario's expected outcome was reached. */
  static int tell(
      Context context,
      Stack stack,
      String name,
      Setting setting,
      @Nullable Path json,
      Twist twist) {
    var sandbox = Context.sandbox(stack);
    var scenario = sandbox.scenario(name);
    FastClock.check(stack, scenario);
    var addresses = stack.addresses();
    CallStory.Ending ending;
    try (var runs = new Runs(addresses.temporal(), addresses.namespace())) {
      var starter = Context.starter(stack);
      new ExampleClinic(Installation.current()).furnish(starter, setting);
      ending =
          new CallStory(addresses, sandbox, starter, runs, context.terminal())
              .tell(scenario, setting, twist);
    }
    if (json != null) {
      ending.summary().write(json);
    }
    return ending.reached() ? 0 : 1;
  }
}
