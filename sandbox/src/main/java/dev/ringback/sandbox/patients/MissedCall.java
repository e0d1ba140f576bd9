package dev.ringback.sandbox.patients;

import dev.ringback.sandbox.ringcentral.ClinicPhoneSystem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a scenario: a patient with a number, and the call of theirs the clinic misses. */
final class MissedCall implements ClinicPhoneSystem.Witness {
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
    return new View(
        id, scenario.name(), caller, rangAt, acceptedAt, patient.done(), diary.entries());
  }

  /** What the admin API shows; {@code acceptedAt} is when the webhook took the missed call. */
  record View(
      String id,
      String scenario,
      String caller,
      @Nullable Instant rangAt,
      @Nullable Instant acceptedAt,
      boolean done,
      List<Diary.Entry> log) {}
}
