package dev.ringback.activities.booking.tck;

import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Person;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the kit asks an adapter for. */
final class TckAppointments {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TckAppointments() {}

  /** Somebody with a number and an address nobody else has. */
  static Person somebody() {
    int number = COUNT.incrementAndGet();
    return new Person(
        new PhoneNumber("+1512555%04d".formatted(2000 + number)),
        "patient-%d@patients.example".formatted(number),
        new PersonName("Dana", "Reyes"));
  }

  static FindSlots search(
      Clinic clinic, LocationId place, TreatmentId treatment, Instant from, Instant until) {
    return new FindSlots(new EpisodeId("ep_1"), clinic.id(), 1, place, treatment, from, until, 200);
  }

  static Booking booking(Person person, TreatmentId treatment, String search, Slot slot) {
    int number = COUNT.incrementAndGet();
    return new Booking(
        "ep_1.booking-" + number + ".appointment",
        new ContactId("ct_" + number),
        person,
        treatment,
        search,
        slot,
        List.of());
  }

  /** Notes that outlive an action, as the ledger's do. */
  static final class Notes implements Journal {
    final Map<String, String> all = new HashMap<>();

    @Override
    public void note(String key, String value) {
      all.put(key, value);
    }
  }
}
