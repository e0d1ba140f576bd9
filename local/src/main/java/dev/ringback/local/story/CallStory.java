package dev.ringback.local.story;

import dev.ringback.local.machine.Patience;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal;
import dev.ringback.local.stack.Addresses;
import dev.ringback.local.temporal.RunReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Lets a scripted caller miss the clinic, and follows what comes of it to the end. */
public final class CallStory {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A system that is only asked once a minute tells late. */
  private static final Duration DETECTION = Duration.ofSeconds(150);

  /** The clinic's people take a moment to enter what they confirm. */
  private static final Duration ENTRY = Duration.ofSeconds(20);

  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  private final Addresses addresses;
  private final SandboxApi sandbox;
  private final StarterApi starter;
  private final RunReader runs;
  private final Narrator narrator;
  private final Duration limit;

  public CallStory(
      Addresses addresses,
      SandboxApi sandbox,
      StarterApi starter,
      RunReader runs,
      Terminal terminal) {
    this(addresses, sandbox, starter, runs, terminal, LIMIT);
  }

  /**
   * @param limit how long the whole story may take
   */
  CallStory(
      Addresses addresses,
      SandboxApi sandbox,
      StarterApi starter,
      RunReader runs,
      Terminal terminal,
      Duration limit) {
    this.addresses = addresses;
    this.sandbox = sandbox;
    this.starter = starter;
    this.runs = runs;
    this.narrator = new Narrator(terminal, ZoneId.systemDefault());
    this.limit = limit;
  }

  /**
   * How it ended.
   *
   * @param reached whether the scenario's expected outcome was reached
   */
  public record Ending(Summary summary, boolean reached) {}

  /** Every scenario the sandbox can play. */
  public static List<String> list(SandboxApi sandbox) {
    return sandbox.scenarios().stream()
        .map(s -> "%-24s %-14s %s".formatted(s.name(), s.expectedOutcome(), s.title()))
        .toList();
  }

  /**
   * Ends at the latest when its time is over, reached or not.
   *
   * @throws Problem if a service does not answer
   */
  public Ending tell(Scenario scenario) {
    return tell(scenario, Setting.USUAL, Twist.NONE);
  }

  /**
   * The same in a clinic with these systems, with something that befalls the services; not reached
   * if its moment never came.
   */
  public Ending tell(Scenario scenario, Setting setting, Twist twist) {
    var call = sandbox.newCall(scenario.name());
    var caller = scenario.caller();
    if (caller != null && caller.isReachable()) {
      starter.putOnFile(call.caller(), caller);
    }
    narrator.opening(scenario, call.caller());
    sandbox.ring(call.id(), setting.pbx());
    var accepted =
        Patience.until(
            Instant.now().plus(limit.compareTo(LIMIT) < 0 ? limit : DETECTION),
            () -> sandbox.call(call.id()).acceptedAt());
    if (accepted == null) {
      return unheard(
          ChannelMillis.NONE,
          "the starter did not accept the missed call; see `./ringback logs starter`");
    }
    narrator.aside(accepted, "the missed call reached the starter");
    var deadline = Instant.now().plus(limit);
    var row = Patience.until(deadline, () -> starter.newestEpisode(call.caller()).orElse(null));
    if (row == null) {
      return unheard(
          ChannelMillis.since(accepted, sandbox.effects(call.caller())),
          "no episode was opened; see `./ringback logs starter` and `./ringback logs workers`");
    }
    narrator.aside(row.openedAt(), "episode " + row.id());
    // Now: a word from the caller after the end begins a run of its own.
    var runId = runs.current(row.workflowId());
    var episode = new EpisodeTeller(starter, narrator, twist).follow(row.id(), deadline);
    Patience.until(
        Instant.now().plus(LAST_WORDS), () -> sandbox.call(call.id()).done() ? true : null);
    var verdict = Verdict.on(scenario, episode, appointments(episode, call), limit).after(twist);
    var millis = ChannelMillis.since(accepted, sandbox.effects(call.caller()));
    var summary = summarize(episode, runs.read(row.workflowId(), runId), millis);
    narrator.ending(summary, verdict);
    narrator.staff(row.id());
    return new Ending(summary, verdict.reached());
  }

  private int appointments(StarterApi.Episode episode, SandboxCall call) {
    if ("BOOKED".equals(episode.row().outcome())) {
      Patience.until(
          Instant.now().plus(ENTRY), () -> sandbox.appointments(call.caller()) > 0 ? true : null);
    }
    return sandbox.appointments(call.caller());
  }

  /** The end of a story that never had an episode. */
  private Ending unheard(ChannelMillis millis, String why) {
    var summary = new Summary(null, null, null, null, millis.earliest(), millis, null, null, 0, 0);
    narrator.ending(summary, new Verdict(false, "none after " + limit.toSeconds() + " s: " + why));
    return new Ending(summary, false);
  }

  private Summary summarize(StarterApi.Episode episode, RunReader.Run run, ChannelMillis millis) {
    var workflowId = episode.row().workflowId();
    var standing = episode.standing();
    return new Summary(
        workflowId,
        run.runId(),
        addresses.run(workflowId, run.runId()),
        episode.row().outcome(),
        millis.earliest(),
        millis,
        standing == null ? null : standing.glow(),
        standing == null ? null : standing.booking(),
        run.historyEvents(),
        run.actions());
  }
}
