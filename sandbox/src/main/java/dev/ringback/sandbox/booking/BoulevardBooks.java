package dev.ringback.sandbox.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Boulevard's books, as the sandbox's controls see and steer them. */
@Component
class BoulevardBooks implements PatientAppointments, PracticeControls {
  private final AppointmentBook appointments;
  private final ClientBook clients;
  private final ProviderCalendars calendars;
  private final CartDesk carts;

  BoulevardBooks(
      AppointmentBook appointments,
      ClientBook clients,
      ProviderCalendars calendars,
      CartDesk carts) {
    this.carts = carts;
    this.appointments = appointments;
    this.clients = clients;
    this.calendars = calendars;
  }

  @Override
  public String system() {
    return "boulevard";
  }

  @Override
  public List<AppointmentView> of(String phone) {
    return appointments.all().stream()
        .filter(a -> isOf(a, phone))
        .map(a ->
            new AppointmentView(a.id(), a.startAt(), a.location().name(), a.cancelled(), a.notes()))
        .toList();
  }

  @Override
  public void forget(String phone) {
    appointments.forget(a -> isOf(a, phone));
  }

  @Override
  public void close(boolean closed) {
    calendars.close(closed);
  }

  @Override
  public void keepHours(boolean always, Duration buffer) {
    calendars.keepHours(always, buffer);
  }

  @Override
  public void expireHolds() {
    carts.expireReservations();
  }

  @Override
  public void take(String location, Instant start) {
    calendars.take(location, start);
  }

  @Override
  public String register(
      @Nullable String given,
      @Nullable String family,
      @Nullable String email,
      @Nullable String phone) {
    return clients.create(given, family, email, phone).id();
  }

  /** By the number given at checkout or the one on file. */
  private static boolean isOf(Appointment a, String phone) {
    return phone.isEmpty() || phone.equals(a.phone()) || phone.equals(a.client().mobilePhone());
  }
}
