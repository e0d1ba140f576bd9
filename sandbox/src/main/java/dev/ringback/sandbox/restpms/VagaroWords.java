package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.restpms.PracticeCatalogue.Location;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** What Vagaro's answers look like. */
record VagaroWords(String system) {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  static Map<String, Object> customer(PatientRecord p) {
    return Wire.object(
        "customerId", p.id(),
        "firstName", p.given(),
        "lastName", p.family(),
        "mobilePhone", p.phone(),
        "email", p.email());
  }

  Map<String, Object> opening(Opening o) {
    return Wire.object(
        "startTime", LOCAL.format(o.start().atZone(o.location().tz())),
        "endTime", LOCAL.format(o.end().atZone(o.location().tz())),
        "serviceProviderId", o.staff().id(system));
  }

  Map<String, Object> appointment(Visit v) {
    return Wire.object(
        "appointmentId", v.id(),
        "customerId", v.patient().id(),
        "locationId", v.location().id(system),
        "serviceId", v.service().id(system),
        "serviceTitle", v.service().name(),
        "serviceProviderId", v.staff().id(system),
        "startTime", LOCAL.format(localTime(v)),
        "endTime", LOCAL.format(v.end().atZone(v.location().tz())),
        "bookingStatus", v.cancelled() ? "Cancelled" : "Confirmed",
        "externalReference", v.reference(),
        "modifiedDate", v.modified().toString());
  }

  static LocalDateTime localTime(Visit v) {
    return LocalDateTime.ofInstant(v.start(), v.location().tz());
  }

  /** A trailing Z or offset is no local time. */
  static Instant local(String text, Location location) {
    return LocalDateTime.parse(text, LOCAL).atZone(location.tz()).toInstant();
  }

  static ResponseEntity<?> refusal(PracticeRefusal.Rule rule) {
    return switch (rule) {
      case INVALID -> error(400, "INVALID_REQUEST");
      case NO_SUCH_BUSINESS -> error(404, "BUSINESS_NOT_FOUND");
      case NO_SUCH_THING -> error(404, "NOT_FOUND");
      case NO_SUCH_APPOINTMENT -> error(404, "APPOINTMENT_NOT_FOUND");
      case TIME_GONE, HOLD_GONE -> error(409, "TIME_NOT_AVAILABLE");
      case PATIENT_ON_FILE -> error(409, "CUSTOMER_EXISTS");
      case CARD_NEEDED -> error(422, "CARD_REQUIRED");
      case CANCELLED_BEFORE -> error(409, "ALREADY_CANCELLED");
    };
  }

  static ResponseEntity<?> error(int status, String code) {
    return ResponseEntity.status(status).body(Wire.object("errorCode", code));
  }

  /** What there is of a kind, page by page. */
  ResponseEntity<?> catalogue(String kind, StrictFields in, PracticeCatalogue offered) {
    return switch (kind) {
      case "services" ->
          page(
              in,
              kind,
              offered.services(),
              s ->
                  Wire.object(
                      "serviceId", s.id(system),
                      "serviceTitle", s.name(),
                      "category", s.category(),
                      "durationMinutes", s.minutes()));
      case "locations" ->
          page(
              in,
              kind,
              offered.locations(),
              l -> Wire.object("locationId", l.id(system), "locationName", l.name()));
      default ->
          page(
              in,
              kind,
              offered.staff(),
              s -> Wire.object("serviceProviderId", s.id(system), "displayName", s.name()));
    };
  }

  static <T> ResponseEntity<?> page(
      StrictFields in, String name, List<T> all, Function<T, Map<String, Object>> view) {
    int number = in.number("pageNumber", 1);
    int size = in.number("pageSize", 25);
    in.end();
    Page<T> page = Page.from(all, Math.max(0, number - 1) * size, size);
    return ResponseEntity.ok(
        Wire.object(
            name,
            page.items().stream().map(view).toList(),
            "pageNumber",
            number,
            "totalCount",
            all.size()));
  }
}
