package dev.ringback.activities.booking;

import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** A practice-management system that answers as the test says and remembers what it was asked. */
final class FakePracticeManagement implements PracticeManagement {
  final List<Booking> booked = new ArrayList<>();
  final List<Moving> moved = new ArrayList<>();
  final List<BookedTime> cancelled = new ArrayList<>();
  Supplier<FoundSlots> slots = () -> new FoundSlots("search-1", List.of());
  Supplier<PatientMatch> patient = () -> new PatientMatch.One(new PatientRef("p1"));
  Supplier<String> answer = () -> "appointment-1";
  ReadBack readBack = new ReadBack.NotThere();
  Map<String, String> notesToLeave = Map.of();
  Map<String, String> notesRead = Map.of();
  List<BookedTime> appointments = List.of();
  Function<Clinic, AppointmentChanges> changes =
      _ -> {
        throw new UnsupportedOperationException();
      };
  final List<String> cursorsAsked = new CopyOnWriteArrayList<>();
  Person lookedFor;

  @Override
  public PracticeSystem.Kind kind() {
    return PracticeSystem.Kind.BOULEVARD;
  }

  @Override
  public FoundSlots slots(Clinic clinic, FindSlots search) {
    return slots.get();
  }

  @Override
  public PatientMatch patient(Clinic clinic, Person person) {
    lookedFor = person;
    return patient.get();
  }

  @Override
  public VendorAction booking(Clinic clinic, Booking booking, Journal journal) {
    return action(journal, () -> booked.add(booking));
  }

  @Override
  public List<BookedTime> appointments(Clinic clinic, PatientRef patient, Instant from) {
    return appointments;
  }

  @Override
  public VendorAction moving(Clinic clinic, Moving moving, Journal journal) {
    return action(journal, () -> moved.add(moving));
  }

  @Override
  public VendorAction cancelling(Clinic clinic, BookedTime appointment, Journal journal) {
    return action(journal, () -> cancelled.add(appointment));
  }

  @Override
  public AppointmentChanges changes(Clinic clinic, String cursor) {
    cursorsAsked.add(cursor);
    return changes.apply(clinic);
  }

  @Override
  public Catalogue catalogue(Clinic clinic) {
    throw new UnsupportedOperationException();
  }

  private VendorAction action(Journal journal, Runnable asked) {
    return new VendorAction() {
      @Override
      public String ask() {
        asked.run();
        notesToLeave.forEach(journal::note);
        return answer.get();
      }

      @Override
      public ReadBack readBack(Instant since, Map<String, String> notes) {
        notesRead = notes;
        return readBack;
      }
    };
  }
}
