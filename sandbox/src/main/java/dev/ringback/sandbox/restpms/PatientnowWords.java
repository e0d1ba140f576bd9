package dev.ringback.sandbox.restpms;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** What PatientNow's answers look like. */
record PatientnowWords(String system) {
  static Map<String, Object> patient(PatientRecord p) {
    String phone = p.phone();
    return Wire.object(
        "patientId", p.id(),
        "name", Wire.object("first", p.given(), "last", p.family()),
        "contact",
            Wire.object("phone", phone == null ? null : phone.substring(1), "email", p.email()));
  }

  Map<String, Object> appointment(Visit v) {
    return Wire.object(
        "appointmentId", v.id(),
        "patientId", v.patient().id(),
        "locationId", v.location().id(system),
        "appointmentType", v.service().name(),
        "resourceId", v.staff().id(system),
        "start", v.start().toString(),
        "end", v.end().toString(),
        "state", v.cancelled() ? "Cancelled" : "Scheduled",
        "externalId", v.reference(),
        "modified", v.modified().toString());
  }

  static ResponseEntity<?> refusal(PracticeRefusal.Rule rule) {
    return switch (rule) {
      case INVALID -> error(400, "InvalidRequest");
      case NO_SUCH_BUSINESS -> error(404, "PracticeNotFound");
      case NO_SUCH_THING -> error(404, "NotFound");
      case NO_SUCH_APPOINTMENT -> error(404, "AppointmentNotFound");
      case TIME_GONE -> error(409, "SlotUnavailable");
      case HOLD_GONE -> error(409, "HoldExpired");
      case PATIENT_ON_FILE -> error(409, "DuplicatePatient");
      case CARD_NEEDED -> error(402, "CardRequired");
      case CANCELLED_BEFORE -> error(409, "AlreadyCancelled");
    };
  }

  static ResponseEntity<?> done(Map<String, Object> data) {
    return ResponseEntity.ok(Wire.object("data", data));
  }

  static ResponseEntity<?> made(Map<String, Object> data) {
    return ResponseEntity.status(201).body(Wire.object("data", data));
  }

  static ResponseEntity<?> gone(Runnable work) {
    work.run();
    return ResponseEntity.noContent().build();
  }

  static ResponseEntity<?> error(int status, String code) {
    return ResponseEntity.status(status)
        .body(Wire.object("errors", List.of(Wire.object("code", code))));
  }

  /** What there is of a kind, page by page. */
  ResponseEntity<?> catalogue(String kind, StrictFields in, PracticeCatalogue offered) {
    return switch (kind) {
      case "appointment-types" ->
          page(
              in,
              offered.services(),
              s ->
                  Wire.object(
                      "appointmentTypeId", s.id(system),
                      "name", s.name(),
                      "group", s.category(),
                      "minutes", s.minutes()));
      case "locations" ->
          page(
              in,
              offered.locations(),
              l -> Wire.object("locationId", l.id(system), "name", l.name()));
      default ->
          page(in, offered.staff(), s -> Wire.object("resourceId", s.id(system), "name", s.name()));
    };
  }

  static <T> ResponseEntity<?> page(
      StrictFields in, List<T> all, Function<T, Map<String, Object>> view) {
    int number = in.number("page", 0);
    int size = in.number("pageSize", 25);
    in.end();
    Page<T> page = Page.from(all, number * size, size);
    return ResponseEntity.ok(
        Wire.object(
            "data", page.items().stream().map(view).toList(),
            "meta", Wire.object("page", number, "last", page.last())));
  }
}
