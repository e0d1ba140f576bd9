package dev.ringback.activities.booking.tck;

import dev.ringback.activities.TestStore;
import dev.ringback.records.booking.AppointmentWish;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointment.Notes;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for times in our own records, which are the clinic's book. */
final class RequestBook implements PracticeBook {
  final TestStore store = new TestStore();
  private final Clinic clinic;
  private final TckClock clock = new TckClock(SandboxServer.BEGIN);

  RequestBook(Clinic clinic) {
    this.clinic = clinic;
  }

  /** Theirs, as detection put it on file. */
  ContactId contact(PhoneNumber phone, @Nullable PersonName name) {
    return store
        .contacts
        .byPhone(phone)
        .orElseGet(() -> store.contacts.save(clinic.id(), phone, null, name, null));
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void moveTo(Instant now) {
    clock.moveTo(now);
  }

  @Override
  public void take(String pmsLocation, Instant start) {
    store.requests.request(
        new AppointmentWish(
            "ep_1.rival-" + UUID.randomUUID() + ".appointment",
            clinic.id(),
            TckClinic.AUSTIN,
            store.stranger(),
            start,
            Duration.ofMinutes(30),
            null,
            new Notes(null, null, List.of()),
            null),
        clock.instant());
  }

  @Override
  public List<Instant> standing(String phone) {
    return store
        .contacts
        .byPhone(new PhoneNumber(phone))
        .map(contact -> store.requests.standing(clinic.id(), contact, Instant.EPOCH))
        .orElse(List.of())
        .stream()
        .map(RequestedAppointment::start)
        .toList();
  }

  @Override
  public void calm() {
    store.jdbc.sql("delete from requested_appointment").update();
    clock.moveTo(SandboxServer.BEGIN);
  }

  @Override
  public void close() {}

  @Override
  public void fault(String fault, String operation, int times) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close(boolean closed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void openAlways() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void buffer(Duration between) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String register(String given, String family, String email, String phone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void lagSearch() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void expireHolds() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void cutDaysIn(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
