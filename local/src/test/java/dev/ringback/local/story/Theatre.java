package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.local.machine.Terminal;
import dev.ringback.local.stack.FreePorts;
import dev.ringback.local.stack.Installation;
import dev.ringback.local.stack.Secrets;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.temporal.Runs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stack of real processes on which scripted callers play. */
final class Theatre implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  final Stack stack;
  final SandboxApi sandbox;
  final StarterApi starter;
  private final Runs runs;

  private Theatre(Stack stack) {
    this.stack = stack;
    this.sandbox = new SandboxApi(stack.addresses().sandbox());
    this.starter =
        new StarterApi(stack.addresses().starters(), stack.secrets().get(Secrets.API_TOKEN));
    this.runs = new Runs(stack.addresses().temporal(), stack.addresses().namespace());
  }

  static Theatre open(Path home, Map<String, String> overrides) {
    var stack = Stack.at(home, FreePorts.base(), overrides);
    stack.start();
    return new Theatre(stack);
  }

  /** Plays a scenario to its end. */
  CallStory.Ending play(String scenario) {
    return play(scenario, Twist.NONE);
  }

  /** The same, with something that befalls the stack. */
  CallStory.Ending play(String scenario, Twist twist) {
    return new CallStory(stack.addresses(), sandbox, starter, runs, new Terminal(System.out, false))
        .tell(sandbox.scenario(scenario), Setting.USUAL, twist);
  }

  /** The same in a clinic with other systems. */
  CallStory.Ending play(String scenario, Setting setting) {
    new ExampleClinic(Installation.current()).furnish(starter, setting);
    return new CallStory(stack.addresses(), sandbox, starter, runs, new Terminal(System.out, false))
        .tell(sandbox.scenario(scenario), setting, Twist.NONE);
  }

  /** Lets a scenario's caller miss the clinic and does not wait. */
  Play begin(String scenario) {
    return begin(scenario, Setting.USUAL.pbx());
  }

  /** The same, through another phone system. */
  Play begin(String scenario, String pbx) {
    var call = sandbox.newCall(scenario);
    var caller = sandbox.scenario(scenario).caller();
    if (caller.isReachable()) {
      starter.putOnFile(call.caller(), caller);
    }
    var play = new Play(call.id(), call.caller(), pbx);
    play.ring();
    return play;
  }

  /** What the command line prints; it must succeed. */
  String command(String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Installation.java().toString(),
                "-Dringback.root=" + Installation.current().root(),
                "-jar",
                Installation.current().jar("local").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("RINGBACK_HOME", stack.home().folder().toString());
    var process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  @Override
  public void close() {
    runs.close();
    stack.stop();
  }

  /** A call in progress. */
  final class Play {
    private final String call;
    private final String caller;
    private final String pbx;

    private Play(String call, String caller, String pbx) {
      this.call = call;
      this.caller = caller;
      this.pbx = pbx;
    }

    /** The same number rings and nobody answers. */
    void ring() {
      sandbox.ring(call, pbx);
    }

    /** The page of an episode's newest run in the Temporal UI. */
    String page(EpisodeRow episode) {
      return stack.addresses().run(episode.workflowId(), runs.current(episode.workflowId()));
    }

    String caller() {
      return caller;
    }

    EpisodeRow episode() {
      await().atMost(PATIENCE).until(() -> starter.newestEpisode(caller).isPresent());
      return starter.newestEpisode(caller).orElseThrow();
    }

    /** Effects of a kind that the vendors received from the product. */
    long effects(String kind) {
      return sandbox.effects(caller).stream().filter(e -> e.kind().equals(kind)).count();
    }

    void awaitEffects(String kind, int atLeast) {
      await().atMost(PATIENCE).until(() -> effects(kind) >= atLeast);
    }

    /** The outcome of the first episode, once it has ended. */
    String outcome(String episode) {
      await().atMost(PATIENCE).until(() -> starter.episode(episode).row().outcome() != null);
      return starter.episode(episode).row().outcome();
    }

    /** Text messages of ours that the transcript holds. */
    long textsInTranscript(String episode) {
      return starter.timeline(episode).stream()
          .filter(e -> e.kind().equals("said") && e.who().equals("assistant"))
          .filter(e -> "SMS".equals(e.channel()))
          .count();
    }
  }
}
