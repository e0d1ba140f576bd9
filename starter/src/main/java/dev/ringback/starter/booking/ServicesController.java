package dev.ringback.starter.booking;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.audit.Audited;
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
  @Audited(action = AuditAction.READ, object = "clinic")
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
          .filter(clinic -> Callers.current().sees(clinic.id()))
          .orElseThrow(() ->
              Problem.of(
                  HttpStatus.NOT_FOUND,
                  "No clinic has this id. GET /api/clinics lists those there are."));
    } catch (IllegalArgumentException e) {
      throw Problem.of(HttpStatus.NOT_FOUND, "A clinic's id has letters, digits and hyphens.");
    }
  }
}
