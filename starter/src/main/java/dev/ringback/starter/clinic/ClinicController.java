package dev.ringback.starter.clinic;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Caller;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.RequestAudit;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The clinics and their files. */
@RestController
class ClinicController {
  private final ClinicRepository clinics;
  private final RequestAudit audit;

  ClinicController(ClinicRepository clinics, RequestAudit audit) {
    this.clinics = clinics;
    this.audit = audit;
  }

  @Audited(action = AuditAction.READ, object = "clinic")
  @GetMapping("/api/clinics")
  List<Clinic> all() {
    Caller caller = Callers.current();
    return clinics.all().stream().filter(clinic -> caller.sees(clinic.id())).toList();
  }

  /** Applies a clinic's YAML. The same file again keeps the version. */
  @Audited(action = AuditAction.CHANGE, object = "clinic", when = Audited.When.WITH_THE_CHANGE)
  @PutMapping("/api/clinics")
  Applied apply(@RequestBody byte[] yaml) {
    Clinic clinic;
    try {
      clinic = ClinicFile.parse("request body", new String(yaml, UTF_8));
    } catch (ClinicFileException e) {
      throw refused(e.problems());
    }
    if (!Callers.current().sees(clinic.id())) {
      throw Problem.of(HttpStatus.FORBIDDEN, "You may change your own clinic's file only.");
    }
    // Before: no change may be without its entry. A file refused below leaves one, too.
    audit.record(AuditAction.CHANGE, "clinic:" + clinic.id(), clinic.id(), null, Map.of());
    try {
      Clinic applied = clinics.apply(clinic);
      return new Applied(applied.id(), applied.version());
    } catch (IllegalArgumentException e) {
      throw refused(List.of(takenLine(clinic)));
    }
  }

  static ClinicFile.Problem takenLine(Clinic clinic) {
    return new ClinicFile.Problem(
        clinic.id() + ".yaml",
        "locations",
        "one of the lines, senders or ids of locations belongs to another clinic",
        "remove the number here or there, or give the location another id, such as "
            + clinic.id()
            + "-1");
  }

  private static ErrorResponseException refused(List<ClinicFile.Problem> problems) {
    ErrorResponseException refusal =
        Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "The clinic file has problems.");
    refusal.getBody().setProperty("problems", problems);
    return refusal;
  }

  /** The answer. */
  record Applied(ClinicId clinic, int version) {}
}
