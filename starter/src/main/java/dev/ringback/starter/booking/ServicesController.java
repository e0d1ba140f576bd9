package dev.ringback.starter.booking;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.starter.Problem;
import dev.ringback.workflows.booking.ServiceType;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The kinds of appointment of a clinic's practice-management system. */
@RestController
class ServicesController {
  private final ClinicRepository clinics;
  private final PracticeServices services;

  ServicesController(ClinicRepository clinics, PracticeServices services) {
    this.clinics = clinics;
    this.services = services;
  }

  /**
   * Asks the system, which may take a while.
   *
   * @return 404 for an unknown clinic, 502 if the system cannot be asked
   */
  @GetMapping("/api/clinics/{id}/services")
  List<ServiceType> services(@PathVariable String id) {
    try {
      return services.of(clinic(id));
    } catch (PracticeServices.Unanswered e) {
      throw Problem.of(
          HttpStatus.BAD_GATEWAY,
          "The practice-management system cannot be asked. See the workflow "
              + e.getMessage()
              + ".");
    }
  }

  private Clinic clinic(String id) {
    try {
      return clinics
          .current(new ClinicId(id))
          .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no clinic " + id + "."));
    } catch (IllegalArgumentException e) {
      throw Problem.of(HttpStatus.NOT_FOUND, "A clinic's id has letters, digits and hyphens.");
    }
  }
}
