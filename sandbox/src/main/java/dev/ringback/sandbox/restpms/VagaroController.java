package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.control.FaultGate;
import dev.ringback.sandbox.restpms.PracticeCatalogue.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vagaro's token request as it is known, and the rest as modeled: camel case, local times. */
@RestController
@RequestMapping("/vagaro")
class VagaroController {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private static final String AUTHORIZATION = "Authorization";

  private final Practice practice;
  private final VagaroTokens tokens;
  private final FaultGate faults;

  VagaroController(
      @Qualifier("vagaroPractice") Practice practice, VagaroTokens tokens, FaultGate faults) {
    this.practice = practice;
    this.tokens = tokens;
    this.faults = faults;
  }

  @PostMapping("/merchants/generate-access-token")
  ResponseEntity<?> token(@RequestBody String json) {
    return faulty(
        "token",
        () -> {
          var in = StrictFields.body(json);
          String id = in.required("clientId");
          String secret = in.required("clientSecretKey");
          var _ = in.required("scope");
          in.end();
          return tokens.knows(id, secret)
              ? ResponseEntity.ok(
                  Wire.object(
                      "accessToken", tokens.issue(), "expiresIn", VagaroTokens.LASTS.toSeconds()))
              : error(401, "INVALID_CREDENTIALS");
        });
  }

  @PostMapping("/customers/search")
  ResponseEntity<?> searchCustomers(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody String json) {
    return answer(
        token,
        "findPatient",
        () -> {
          var in = business(StrictFields.body(json));
          String phone = in.text("mobilePhone");
          String email = in.text("email");
          if ((phone == null) == (email == null)) {
            throw PracticeRefusal.invalid("search by mobilePhone or by email");
          }
          return page(
              in,
              "customers",
              practice
                  .patients()
                  .having(p ->
                      phone == null
                          ? String.valueOf(email).equalsIgnoreCase(p.email())
                          : phone.equals(p.phone())),
              VagaroController::customer);
        });
  }

  @PostMapping("/customers")
  ResponseEntity<?> createCustomer(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody String json) {
    return answer(
        token,
        "createPatient",
        () -> {
          var in = business(StrictFields.body(json));
          String phone = in.required("mobilePhone");
          if (!phone.matches("\\+[1-9][0-9]{6,14}")) {
            throw PracticeRefusal.invalid("mobilePhone must be in E.164");
          }
          var _ = in.text("externalId");
          String given = in.text("firstName");
          String family = in.text("lastName");
          String email = in.text("email");
          in.end();
          return ResponseEntity.status(201)
              .body(customer(practice.patients().create(given, family, phone, email)));
        });
  }

  @PostMapping("/appointments/availability")
  ResponseEntity<?> availability(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody String json) {
    return answer(
        token,
        "availability",
        () -> {
          var in = business(StrictFields.body(json));
          Location location = practice.location(in.required("locationId"));
          String service = in.required("serviceId");
          String staff = in.text("serviceProviderId");
          LocalDate from = in.time("startDate", LocalDate::parse);
          LocalDate until = in.time("endDate", LocalDate::parse).plusDays(1);
          in.end();
          var openings =
              practice.openings(
                  location.id(practice.system()),
                  service,
                  staff == null ? List.of() : List.of(staff),
                  from.atStartOfDay(location.tz()).toInstant(),
                  until.atStartOfDay(location.tz()).toInstant());
          return ResponseEntity.ok(
              Wire.object("availableTimes", openings.stream().map(this::opening).toList()));
        });
  }

  @PostMapping("/appointments")
  ResponseEntity<?> book(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody String json) {
    return answer(
        token,
        "book",
        () -> {
          var in = business(StrictFields.body(json));
          Location location = practice.location(in.required("locationId"));
          Opening opening =
              practice.opening(
                  location.id(practice.system()),
                  in.required("serviceId"),
                  in.required("serviceProviderId"),
                  in.time("startTime", text -> local(text, location)));
          String customer = in.required("customerId");
          String notes = in.text("notes");
          String reference = in.text("externalReference");
          in.end();
          return ResponseEntity.status(201)
              .body(appointment(practice.book(opening, customer, reference, notes)));
        });
  }

  @PostMapping("/appointments/search")
  ResponseEntity<?> searchAppointments(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody String json) {
    return answer(
        token,
        "appointments",
        () -> {
          var in = business(StrictFields.body(json));
          String reference = in.text("externalReference");
          String customer = in.text("customerId");
          LocalDateTime from = in.timeIfAny("startTimeFrom", LocalDateTime::parse);
          Instant since = in.timeIfAny("modifiedSince", Instant::parse);
          if (reference == null && customer == null && since == null) {
            throw PracticeRefusal.invalid("name what to search by");
          }
          return page(
              in,
              "appointments",
              practice.visits(v ->
                  (reference == null || reference.equals(v.reference()))
                      && (customer == null || customer.equals(v.patient().id()))
                      && (from == null || !localTime(v).isBefore(from))
                      && (since == null || !v.modified().isBefore(since))),
              this::appointment);
        });
  }

  @GetMapping("/appointments/{id}")
  ResponseEntity<?> appointment(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @PathVariable String id) {
    return answer(token, "appointment", () -> ResponseEntity.ok(appointment(practice.visit(id))));
  }

  @PutMapping("/appointments/{id}")
  ResponseEntity<?> reschedule(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @PathVariable String id,
      @RequestBody String json) {
    return answer(
        token,
        "reschedule",
        () -> {
          var in = StrictFields.body(json);
          Visit visit = practice.visit(id);
          var to =
              new Opening(
                  visit.location(),
                  visit.service(),
                  practice.staff(in.required("serviceProviderId")),
                  in.time("startTime", text -> local(text, visit.location())));
          in.end();
          return ResponseEntity.ok(appointment(practice.move(id, to, "")));
        });
  }

  @PostMapping("/appointments/{id}/cancel")
  ResponseEntity<?> cancel(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @PathVariable String id,
      @RequestBody String json) {
    return answer(
        token,
        "cancel",
        () -> {
          var in = StrictFields.body(json);
          var _ = in.required("reason");
          in.end();
          return ResponseEntity.ok(appointment(practice.cancel(id)));
        });
  }

  @GetMapping("/{kind:services|locations|employees}")
  ResponseEntity<?> list(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String token,
      @PathVariable String kind,
      @RequestParam Map<String, String> query) {
    return answer(
        token,
        kind,
        () -> {
          var in = business(StrictFields.query(query));
          var offered = practice.catalogue();
          String system = practice.system();
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
        });
  }

  private StrictFields business(StrictFields in) {
    practice.requireBusiness(in.required("businessId"));
    return in;
  }

  private static <T> ResponseEntity<?> page(
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

  private static Map<String, Object> customer(PatientRecord p) {
    return Wire.object(
        "customerId", p.id(),
        "firstName", p.given(),
        "lastName", p.family(),
        "mobilePhone", p.phone(),
        "email", p.email());
  }

  private Map<String, Object> opening(Opening o) {
    return Wire.object(
        "startTime", LOCAL.format(o.start().atZone(o.location().tz())),
        "endTime", LOCAL.format(o.end().atZone(o.location().tz())),
        "serviceProviderId", o.staff().id(practice.system()));
  }

  private Map<String, Object> appointment(Visit v) {
    String system = practice.system();
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

  private static LocalDateTime localTime(Visit v) {
    return LocalDateTime.ofInstant(v.start(), v.location().tz());
  }

  /** A trailing Z or offset is no local time. */
  private static Instant local(String text, Location location) {
    return LocalDateTime.parse(text, LOCAL).atZone(location.tz()).toInstant();
  }

  private ResponseEntity<?> answer(
      @Nullable String token, String operation, Supplier<ResponseEntity<?>> work) {
    return tokens.admits(token) ? faulty(operation, work) : error(401, "INVALID_TOKEN");
  }

  private ResponseEntity<?> faulty(String operation, Supplier<ResponseEntity<?>> work) {
    return faults.pass(
        practice.system(),
        operation,
        status -> Wire.object("errorCode", "SERVER_" + status),
        () -> {
          try {
            return work.get();
          } catch (PracticeRefusal e) {
            return refusal(e);
          }
        });
  }

  private static ResponseEntity<?> refusal(PracticeRefusal e) {
    return switch (e.rule()) {
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

  private static ResponseEntity<?> error(int status, String code) {
    return ResponseEntity.status(status).body(Wire.object("errorCode", code));
  }
}
