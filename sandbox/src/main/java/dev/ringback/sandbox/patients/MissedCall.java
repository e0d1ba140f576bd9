package dev.ringback.sandbox.patients;

import dev.ringback.sandbox.network.ClinicPhones;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a scenario: a patient with a number, and the call of theirs the clinic misses. */
final class MissedCall implements ClinicPhones.Witness {
  private final String id = UUID.randomUUID().toString();
  private final Scenario scenario;
  private final String caller;
  private final Patient patient;
  private final Diary diary;
  private @Nullable Instant rangAt;
  private @Nullable Instant acceptedAt;

  MissedCall(Scenario scenario, String caller, Patient patient, Diary diary) {
    this.scenario = scenario;
    this.caller = caller;
    this.patient = patient;
    this.diary = diary;
  }

  String id() {
    return id;
  }

  String caller() {
    return caller;
  }

  Scenario scenario() {
    return scenario;
  }

  @Override
  public void told(String what) {
    diary.note(what);
  }

  synchronized void rang(Instant at) {
    rangAt = at;
  }

  @Override
  public synchronized void accepted(Instant at) {
    if (acceptedAt == null) {
      acceptedAt = at;
    }
  }

  synchronized View view() {
    List<Line> lines =
        diary.entries().stream()
            .map(e -> new Line(e.at(), e.call(), e.kind(), e.words(), e.what()))
            .toList();
    return new View(
        id,
        scenario.name(),
        caller,
        rangAt,
        acceptedAt,
        patient.done(),
        patient.hungUp(),
        lines,
        lines);
  }

  /**
   * What the admin API shows.
   *
   * @param acceptedAt when the webhook took the missed call
   * @param done whether the patient has nothing more to do
   * @param hungUp whether the patient has hung up on a call
   * @param log what happened, in order
   * @param diary the same
   */
  record View(
      String id,
      String scenario,
      String caller,
      @Nullable Instant rangAt,
      @Nullable Instant acceptedAt,
      boolean done,
      boolean hungUp,
      List<Line> log,
      List<Line> diary) {}

  /**
   * A line of the log.
   *
   * @param call which call to the patient it is part of, from 1; 0: none
   * @param what kind and words, to read
   */
  record Line(Instant at, int call, Diary.Kind kind, String words, String what) {}
}
