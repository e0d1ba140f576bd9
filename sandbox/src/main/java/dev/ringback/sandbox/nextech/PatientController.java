package dev.ringback.sandbox.nextech;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Patients: search, and creation unless they are on file already. */
@RestController("nextechPatientController")
class PatientController {
  private static final String ENDPOINT = "Patient";
  private static final Set<String> PARAMETERS =
      Set.of("family", "given", "phone", "email", "identifier", "_lastUpdated");

  private final NextechGate gate;
  private final PracticeCatalogue practice;
  private final PatientFile patients;
  private final FhirViews views;

  PatientController(
      NextechGate gate, PracticeCatalogue practice, PatientFile patients, FhirViews views) {
    this.gate = gate;
    this.practice = practice;
    this.patients = patients;
    this.views = views;
  }

  @GetMapping("/nextech/Patient")
  ResponseEntity<?> search(HttpServletRequest request) {
    return gate.pass(
        request,
        ENDPOINT,
        "patient.search",
        () -> {
          SearchQuery query = SearchQuery.of(request, PARAMETERS);
          DateRange updated = DateRange.of(query.all("_lastUpdated"), practice.zone());
          return Bundles.page(
              query,
              patients.all().stream()
                  .filter(p -> updated.holds(p.lastUpdated()))
                  .filter(p -> query.any("identifier", p.id()::equalsIgnoreCase))
                  .filter(
                      p -> query.begins("family", p.family()) && query.begins("given", p.given()))
                  .filter(p -> query.begins("phone", p.phone()) && query.begins("email", p.email()))
                  .map(views::patient)
                  .toList());
        });
  }

  @PostMapping({"/nextech/Patient", "/nextech/Patient/"})
  ResponseEntity<?> create(HttpServletRequest request, @RequestBody String body) {
    return gate.pass(
        request,
        ENDPOINT,
        "patient.create",
        () -> {
          PatientRecord asked = PatientCheck.of(JsonShape.resource(body, ENDPOINT));
          if (patients.holds(asked)) {
            throw new Refusal(409, "A patient with these demographics exists.");
          }
          return ResponseEntity.status(201)
              .body(
                  views.patient(
                      patients.add(asked.given(), asked.family(), asked.email(), asked.phone())));
        });
  }
}
