package dev.ringback.sandbox.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The appointments in the practice-management system, for one caller or for all. */
@RestController
@RequestMapping("/sandbox/appointments")
class AppointmentsController {
  private final AppointmentBook appointments;

  AppointmentsController(AppointmentBook appointments) {
    this.appointments = appointments;
  }

  /** Those made with this phone number or for the client it belongs to, oldest first. */
  @GetMapping
  List<Shown> appointments(@RequestParam @Nullable String caller) {
    return appointments.all().stream().filter(a -> isOf(a, caller)).map(Shown::of).toList();
  }

  /** Frees the times of a caller's appointments, or of all, for the next play. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@RequestParam @Nullable String caller) {
    appointments.forget(a -> isOf(a, caller));
  }

  private static boolean isOf(Appointment a, @Nullable String caller) {
    return caller == null || caller.equals(a.phone()) || caller.equals(a.client().mobilePhone());
  }

  /** An appointment; the client's phone is the one given at checkout, else the one on file. */
  record Shown(
      String id,
      Instant startsAt,
      String location,
      Who client,
      boolean cancelled,
      @Nullable String notes) {
    static Shown of(Appointment a) {
      Client c = a.client();
      return new Shown(
          a.id(),
          a.startAt(),
          a.location().name(),
          new Who(c.firstName(), c.lastName(), c.email(), a.phone()),
          a.cancelled(),
          a.notes());
    }
  }

  record Who(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone) {}
}
