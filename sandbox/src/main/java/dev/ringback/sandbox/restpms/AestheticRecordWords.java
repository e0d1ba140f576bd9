package dev.ringback.sandbox.restpms;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** What Aesthetic Record's answers look like. */
record AestheticRecordWords(String system) {
  static Map<String, Object> patient(PatientRecord p) {
    String phone = p.phone();
    return Wire.object(
        "id", p.id(),
        "first_name", p.given(),
        "last_name", p.family(),
        "phone_number", phone == null ? null : phone.replaceFirst("^\\+1(...)(...)", "($1) $2-"),
        "email_address", p.email());
  }

  Map<String, Object> opening(Opening o) {
    return Wire.object(
        "slot_id", o.id(),
        "starts_at", offset(o.start(), o.location()),
        "duration_minutes", o.service().minutes(),
        "provider_id", o.staff().id(system));
  }

  private static String offset(Instant at, PracticeCatalogue.Location location) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(location.tz()));
  }

  static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  Map<String, Object> appointment(Visit v) {
    return Wire.object(
        "id", v.id(),
        "patient_id", v.patient().id(),
        "clinic_id", v.location().id(system),
        "service_name", v.service().name(),
        "provider_id", v.staff().id(system),
        "starts_at", offset(v.start(), v.location()),
        "duration_minutes", v.service().minutes(),
        "status", v.cancelled() ? "canceled" : "scheduled",
        "external_id", v.reference(),
        "updated_at", offset(v.modified(), v.location()));
  }

  static ResponseEntity<?> refusal(PracticeRefusal.Rule rule) {
    return switch (rule) {
      case INVALID -> error(422, "invalid_request");
      case NO_SUCH_BUSINESS -> error(404, "practice_not_found");
      case NO_SUCH_THING -> error(404, "not_found");
      case NO_SUCH_APPOINTMENT -> error(404, "appointment_not_found");
      case TIME_GONE, HOLD_GONE -> error(409, "slot_taken");
      case PATIENT_ON_FILE -> error(409, "duplicate_patient");
      case CARD_NEEDED -> error(422, "payment_method_required");
      case CANCELLED_BEFORE -> error(410, "already_canceled");
    };
  }

  static ResponseEntity<?> error(int status, String code) {
    return ResponseEntity.status(status).body(Wire.object("error", Wire.object("code", code)));
  }

  /** What there is of a kind, page by page. */
  ResponseEntity<?> catalogue(String kind, StrictFields in, PracticeCatalogue offered) {
    return switch (kind) {
      case "services" ->
          page(
              in,
              offered.services(),
              s ->
                  Wire.object(
                      "id", s.id(system),
                      "name", s.name(),
                      "category", s.category(),
                      "duration_minutes", s.minutes()));
      case "clinics" ->
          page(in, offered.locations(), l -> Wire.object("id", l.id(system), "name", l.name()));
      default -> page(in, offered.staff(), s -> Wire.object("id", s.id(system), "name", s.name()));
    };
  }

  static <T> ResponseEntity<?> page(
      StrictFields in, List<T> all, Function<T, Map<String, Object>> view) {
    String mark = in.text("cursor");
    int size = in.number("limit", 25);
    in.end();
    if (mark != null && !mark.matches("c[0-9]{1,6}")) {
      throw PracticeRefusal.invalid("cursor is none of ours");
    }
    int offset = mark == null ? 0 : Integer.parseInt(mark.substring(1));
    Page<T> page = Page.from(all, offset, size);
    return ResponseEntity.ok(
        Wire.object(
            "results",
            page.items().stream().map(view).toList(),
            "next_cursor",
            page.last() ? null : "c" + (offset + size)));
  }
}
