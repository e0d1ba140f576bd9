package dev.ringback.sandbox.nextech;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Appointments: search, book, and change of status. A time cannot be changed. */
@RestController("nextechAppointmentController")
class AppointmentController {
  private static final String ENDPOINT = "Appointment";
  private static final Set<String> PARAMETERS =
      Set.of(
          "_lastUpdated",
          "identifier",
          "patient",
          "date",
          "location.id",
          "location.name",
          "practitioner.id",
          "practitioner.name",
          "status",
          "created");
  private static final Set<String> CHANGE = Set.of("resourceType", "id", "status", "extension");
  private static final Set<String> STATUSES =
      Set.of("booked", "arrived", "fulfilled", "pending", "cancelled");

  private final NextechGate gate;
  private final SearchDays days;
  private final Diary diary;
  private final AppointmentCheck check;
  private final FhirViews views;

  AppointmentController(
      NextechGate gate, SearchDays days, Diary diary, AppointmentCheck check, FhirViews views) {
    this.gate = gate;
    this.days = days;
    this.diary = diary;
    this.check = check;
    this.views = views;
  }

  @GetMapping("/nextech/Appointment")
  ResponseEntity<?> search(HttpServletRequest request) {
    return gate.pass(
        request,
        ENDPOINT,
        "appointment.search",
        () -> {
          SearchQuery query = SearchQuery.of(request, PARAMETERS);
          DateRange date = DateRange.of(query.all("date"), days.zone());
          DateRange created = DateRange.of(query.all("created"), days.zone());
          DateRange updated = DateRange.of(query.all("_lastUpdated"), days.zone());
          return Bundles.page(
              query,
              diary.all().stream()
                  .filter(v -> date.holds(v.start()))
                  .filter(v -> created.holds(v.created()) && updated.holds(v.lastUpdated()))
                  .filter(v -> fits(query, v))
                  .map(views::appointment)
                  .toList());
        });
  }

  @PostMapping({"/nextech/Appointment", "/nextech/Appointment/"})
  ResponseEntity<?> book(HttpServletRequest request, @RequestBody String body) {
    return gate.pass(
        request,
        ENDPOINT,
        "appointment.create",
        () -> {
          AppointmentOrder order = check.order(body);
          Optional<Visit> booked = diary.book(order);
          return booked.isPresent()
              ? ResponseEntity.status(201).body(views.appointment(booked.get()))
              : ResponseEntity.status(409)
                  .body(views.declined(order, "The requested time is not available."));
        });
  }

  @PutMapping("/nextech/Appointment/{id}")
  ResponseEntity<?> change(
      HttpServletRequest request, @PathVariable String id, @RequestBody String body) {
    return gate.pass(
        request,
        ENDPOINT,
        "appointment.update",
        () -> {
          JsonNode json = JsonShape.resource(body, ENDPOINT);
          JsonShape.only(json, CHANGE);
          String status = JsonShape.text(json, "status");
          if (!STATUSES.contains(status)) {
            throw Refusal.malformed("The status cannot be set.");
          }
          boolean queued =
              AppointmentCheck.extension(json, "request-type")
                  .filter(e -> e.path("valueString").asString("").equals("queue"))
                  .isPresent();
          if (status.equals("cancelled") && !queued) {
            throw Refusal.malformed("A cancellation needs the request-type queue.");
          }
          return diary
              .change(id, status)
              .<ResponseEntity<?>>map(visit -> ResponseEntity.ok(views.appointment(visit)))
              .orElseThrow(() -> new Refusal(404, "No such appointment."));
        });
  }

  private static boolean fits(SearchQuery query, Visit visit) {
    return query.any("identifier", visit.id()::equals)
        && query.any("patient", id -> visit.patient().id().equalsIgnoreCase(id))
        && query.any("location.id", visit.location().id()::equals)
        && query.begins("location.name", visit.location().name())
        && query.any("practitioner.id", visit.practitioner().id()::equals)
        && query.begins("practitioner.name", visit.practitioner().family())
        && query.any("status", visit.status()::equals);
  }
}
