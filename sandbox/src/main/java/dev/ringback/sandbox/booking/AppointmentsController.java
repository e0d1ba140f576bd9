package dev.ringback.sandbox.booking;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The appointments in every practice-management system, for one caller or for all. */
@RestController
@RequestMapping("/sandbox/appointments")
class AppointmentsController {
  private final List<PatientAppointments> systems;

  AppointmentsController(List<PatientAppointments> systems) {
    this.systems = systems;
  }

  /** Those made with this phone number or for the patient it belongs to. */
  @GetMapping
  List<AppointmentView> appointments(@RequestParam(defaultValue = "") String caller) {
    return systems.stream().flatMap(system -> system.of(caller).stream()).toList();
  }

  /** Frees the times of a caller's appointments, or of all, for the next play. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@RequestParam(defaultValue = "") String caller) {
    systems.forEach(system -> system.forget(caller));
  }
}
