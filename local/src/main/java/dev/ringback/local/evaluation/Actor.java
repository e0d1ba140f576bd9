package dev.ringback.local.evaluation;

import dev.ringback.local.story.EpisodeRow;
import dev.ringback.local.story.SandboxControls.Patient;
import dev.ringback.local.story.Scenario;
import dev.ringback.local.story.TimelineEntry;
import io.temporal.api.history.v1.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One patient of a play, followed while it goes on. */
final class Actor {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private static final Duration LAST_TASK = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Theatre theatre;
  private final Case.Part part;
  private final Patient cast;
  private final String name;

  private record Run(String workflowId, String runId) {}

  private Actor(Theatre theatre, Case.Part part, Patient cast, String name) {
    this.theatre = theatre;
    this.part = part;
    this.cast = cast;
    this.name = name;
  }

  /** Casts a patient and puts on file what the clinic knows of them. */
  static Actor cast(Theatre theatre, Case.Part part) {
    var cast = theatre.sandbox().cast(part.wanted());
    var told = part.caller();
    if (told == null) {
      return new Actor(theatre, part, cast, "");
    }
    var caller = JSON.treeToValue(told, Scenario.Caller.class);
    if (caller.isReachable()) {
      theatre.starter().putOnFile(cast.caller(), caller);
    }
    return new Actor(theatre, part, cast, caller.given() + " " + caller.family());
  }

  Case.Part part() {
    return part;
  }

  void ring() {
    theatre.sandbox().ring(cast.id());
  }

  /** Whether every episode has ended and no call is open. */
  boolean isOver() {
    var episodes = look();
    return !episodes.isEmpty()
        && episodes.stream().allMatch(e -> e.closedAt() != null)
        && theatre.sandbox().effects(cast.caller()).stream().noneMatch(CallsEnd::isOpen);
  }

  boolean isDone() {
    return theatre.sandbox().patient(cast.id()).done();
  }

  /** Grows with all that happens to the patient. */
  int activity() {
    return theatre.sandbox().patient(cast.id()).diary().size()
        + theatre.sandbox().effects(cast.caller()).size()
        + look().stream().mapToInt(e -> theatre.starter().timeline(e.id()).size()).sum();
  }

  Witness witness() {
    var episodes = look();
    var facts =
        episodes.stream()
            .map(EpisodeRow::workflowId)
            .distinct()
            .flatMap(id -> theatre.runs().all(id).stream().map(run -> new Run(id, run)))
            .map(run -> history(run, episodes.stream().allMatch(e -> e.closedAt() != null)))
            .map(history -> HistoryReading.of(history, theatre.payloads()))
            .toList();
    return new Witness(
        part.as(),
        name,
        theatre.sandbox().patient(cast.id()).diary(),
        theatre.sandbox().effects(cast.caller()),
        theatre.sandbox().appointments(cast.caller()),
        episodes,
        episodes.stream()
            .flatMap(e -> theatre.starter().timeline(e.id()).stream())
            .sorted(Comparator.comparing(TimelineEntry::at))
            .toList(),
        facts);
  }

  /** Frees the times that were booked: the calendar is the same for every play. */
  void leave() {
    theatre.sandbox().forgetAppointments(cast.caller());
  }

  /**
   * The store hears of an end in the midst of a workflow task, whose events only come when it is
   * over.
   */
  private List<HistoryEvent> history(Run run, boolean closed) {
    var deadline = Instant.now().plus(LAST_TASK);
    while (true) {
      var history = theatre.runs().history(run.workflowId(), run.runId());
      if (!closed || isEnded(history) || Instant.now().isAfter(deadline)) {
        return history;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean isEnded(List<HistoryEvent> history) {
    return switch (history.getLast().getEventType()) {
      case EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
          EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
          EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
          EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
          EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED,
          EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT ->
          true;
      default -> false;
    };
  }

  /** Oldest first; a later episode begins a run of its own. */
  private List<EpisodeRow> look() {
    return theatre.starter().episodesOf(cast.caller()).stream()
        .sorted(Comparator.comparing(EpisodeRow::openedAt))
        .toList();
  }
}
