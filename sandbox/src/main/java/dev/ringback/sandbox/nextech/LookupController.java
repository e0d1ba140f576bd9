package dev.ringback.sandbox.nextech;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Places, practitioners and appointment types. */
@RestController("nextechLookupController")
class LookupController {
  private final NextechGate gate;
  private final PracticeCatalogue practice;
  private final FhirViews views;

  LookupController(NextechGate gate, PracticeCatalogue practice, FhirViews views) {
    this.gate = gate;
    this.practice = practice;
    this.views = views;
  }

  @GetMapping("/nextech/Location")
  ResponseEntity<?> locations(HttpServletRequest request) {
    return gate.pass(
        request,
        "Location",
        "location.search",
        () -> {
          SearchQuery query = SearchQuery.of(request, Set.of("identifier", "status", "name"));
          return Bundles.page(
              query,
              practice.locations().stream()
                  .filter(l -> query.any("identifier", l.id()::equals))
                  .filter(l -> query.any("status", "active"::equals))
                  .filter(l -> query.begins("name", l.name()))
                  .map(views::location)
                  .toList());
        });
  }

  @GetMapping("/nextech/Practitioner")
  ResponseEntity<?> practitioners(HttpServletRequest request) {
    return gate.pass(
        request,
        "Practitioner",
        "practitioner.search",
        () -> {
          SearchQuery query = SearchQuery.of(request, Set.of("identifier", "active", "family"));
          return Bundles.page(
              query,
              practice.practitioners().stream()
                  .filter(p -> query.any("identifier", p.id()::equals))
                  .filter(p -> query.any("active", "true"::equals))
                  .filter(p -> query.begins("family", p.family()))
                  .map(views::practitioner)
                  .toList());
        });
  }

  @GetMapping("/nextech/appointment-type")
  ResponseEntity<?> appointmentTypes(HttpServletRequest request) {
    return gate.pass(
        request,
        "appointment-type",
        "appointment-type.search",
        () -> {
          SearchQuery query = SearchQuery.of(request, Set.of("identifier", "name"));
          return Bundles.page(
              query,
              practice.appointmentTypes().stream()
                  .filter(t -> query.any("identifier", t.id()::equals))
                  .filter(t -> query.begins("name", t.name()))
                  .map(views::type)
                  .toList());
        });
  }
}
