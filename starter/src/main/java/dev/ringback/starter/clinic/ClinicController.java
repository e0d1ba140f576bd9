package dev.ringback.starter.clinic;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.starter.Problem;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import java.util.List;
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

  ClinicController(ClinicRepository clinics) {
    this.clinics = clinics;
  }

  @GetMapping("/api/clinics")
  List<Clinic> all() {
    return clinics.all();
  }

  /** Applies a clinic's YAML. The same file again keeps the version. */
  @PutMapping("/api/clinics")
  Applied apply(@RequestBody byte[] yaml) {
    Clinic clinic;
    try {
      clinic = ClinicFile.parse("request body", new String(yaml, UTF_8));
    } catch (ClinicFileException e) {
      throw refused(e.problems());
    }
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
        "one of the lines or senders belongs to another clinic",
        "remove the number here or there: a number leads to one clinic");
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
