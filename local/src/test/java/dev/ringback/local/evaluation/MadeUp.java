package dev.ringback.local.evaluation;

import dev.ringback.local.story.EpisodeRow;
import dev.ringback.local.story.SandboxControls.Appointment;
import dev.ringback.local.story.SandboxControls.DiaryEntry;
import dev.ringback.local.story.TimelineEntry;
import dev.ringback.local.story.VendorEffect;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A made-up run: a booking by text as it should be, until a test spoils it. */
final class MadeUp {
  static final Instant T0 = Instant.parse("2026-11-23T18:00:00Z");

  /** Half past two in the afternoon in Austin. */
  static final Instant SLOT = Instant.parse("2026-11-24T20:30:00Z");

  static final Instant OTHER = Instant.parse("2026-11-24T21:00:00Z");
  static final Published PUBLISHED =
      new Published(
          Set.of(250L, 650L, 50L),
          List.of("botox", "pregnant"),
          Map.of("austin", ZoneId.of("America/Chicago")),
          List.of("Lumen Aesthetics"),
          List.of(
              List.of("Botox", "tox"), List.of("Lip filler", "fillers"), List.of("HydraFacial")),
          2);

  final List<DiaryEntry> diary = new ArrayList<>();
  final List<VendorEffect> effects = new ArrayList<>();
  final List<TimelineEntry> lines = new ArrayList<>();
  final List<Appointment> appointments = new ArrayList<>();
  final List<RunFacts.Answer> answers = new ArrayList<>();
  final List<String> failedTasks = new ArrayList<>();
  final List<RunFacts.Time> found = new ArrayList<>();
  final List<RunFacts.Time> offered = new ArrayList<>();
  final List<RunFacts.Booking> bookings = new ArrayList<>();
  final List<RunFacts.Change> changes = new ArrayList<>();
  final List<Instant> stops = new ArrayList<>();
  String as = "dana";
  String name = "Dana Whitfield";
  String outcome = "BOOKED";

  static MadeUp booking() {
    var run = new MadeUp();
    run.effect("call", 0, "completed", null);
    run.effect("sms", 1, "delivered", "What were you hoping to have done?");
    run.effect("email", 1, "delivered", "We missed your call");
    run.says("caller", 2, "Botox please", "SM1");
    run.says("assistant", 3, "I have:\n1) Tuesday, November 24 at 2:30 PM", "SM1.reply");
    run.says("caller", 4, "The first", "SM2");
    run.says("assistant", 5, "Tuesday, November 24 at 2:30 PM. Shall I book it?", "SM2.reply");
    run.says("caller", 6, "Yes please, Dana Whitfield", "SM3");
    run.says("assistant", 8, "You're booked.", "SM3.reply");
    run.answers.add(new RunFacts.Answer("SM1", "turn", true, false));
    run.answers.add(new RunFacts.Answer("SM2", "turn", true, false));
    run.answers.add(new RunFacts.Answer("SM3", "turn", true, false));
    run.found.add(new RunFacts.Time(at(2), SLOT));
    run.found.add(new RunFacts.Time(at(2), OTHER));
    run.offered.add(new RunFacts.Time(at(4), SLOT));
    run.bookings.add(new RunFacts.Booking(at(7), SLOT, "austin"));
    run.appointments.add(appointment("a1", SLOT, false, null));
    return run;
  }

  static Appointment appointment(
      String id, Instant start, boolean cancelled, @Nullable String notes) {
    return new Appointment(id, start, "Austin", cancelled, notes);
  }

  void wentThrough(int second, String what) {
    diary.add(new DiaryEntry(at(second), what));
  }

  void effect(String kind, int second, String status, @Nullable String detail) {
    effects.add(new VendorEffect("vendor", kind, kind + second, at(second), status, detail));
  }

  void says(String who, int second, String words, String ref) {
    lines.add(new TimelineEntry(at(second), "said", who, "SMS", words, ref));
  }

  void unsays(String beginning) {
    lines.removeIf(line -> line.text().startsWith(beginning));
  }

  void ticket(String words) {
    lines.add(
        new TimelineEntry(at(9), "ticket", "assistant", "SMS", "Handed to staff: " + words, "tk"));
  }

  Witness witness() {
    return new Witness(
        as,
        name,
        diary,
        effects,
        appointments,
        List.of(new EpisodeRow("e1", "w1", "austin", T0, at(9), outcome)),
        lines.stream().sorted(Comparator.comparing(TimelineEntry::at)).toList(),
        List.of(new RunFacts(answers, failedTasks, found, offered, bookings, changes, stops)));
  }

  static Instant at(int second) {
    return T0.plusSeconds(second);
  }
}
