package dev.ringback.sandbox.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a test sees and steers at the practice-management system. */
@RestController
@RequestMapping("/sandbox/boulevard")
class BoulevardAdminController {
  private final AppointmentBook appointments;
  private final ClientBook clients;
  private final ProviderCalendars calendars;

  BoulevardAdminController(
      AppointmentBook appointments, ClientBook clients, ProviderCalendars calendars) {
    this.appointments = appointments;
    this.clients = clients;
    this.calendars = calendars;
  }

  @GetMapping("/appointments")
  List<Booked> appointments() {
    return appointments.all().stream().map(Booked::of).toList();
  }

  @PostMapping("/clients")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> register(@RequestBody NewClient client) {
    return Map.of(
        "clientId",
        clients.register(client.firstName(), client.lastName(), client.email(), client.phone()));
  }

  /** Somebody else takes a time that is not held. */
  @PostMapping("/take")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@RequestBody Take take) {
    calendars.take(take.locationId(), take.startAt());
  }

  record NewClient(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone) {}

  record Take(String locationId, Instant startAt) {}

  record Booked(
      String id,
      String clientId,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String firstName,
      @Nullable String lastName,
      Instant startAt,
      String locationId,
      String serviceId,
      String staffId,
      boolean cancelled,
      String cartId,
      @Nullable String notes) {
    static Booked of(Appointment a) {
      return new Booked(
          a.id(),
          a.client().id(),
          a.phone(),
          a.client().email(),
          a.client().firstName(),
          a.client().lastName(),
          a.startAt(),
          a.location().id(),
          a.service().id(),
          a.staff().id(),
          a.cancelled(),
          a.cartId(),
          a.notes());
    }
  }
}
