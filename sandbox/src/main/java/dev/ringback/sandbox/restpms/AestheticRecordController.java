package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.control.FaultGate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Aesthetic Record as modeled: snake case, marks instead of page numbers, times with offset. */
@RestController
@RequestMapping("/aesthetic-record/v1")
class AestheticRecordController {
  private static final String KEY = "X-API-Key";

  private final Practice practice;
  private final RestPmsSettings settings;
  private final FaultGate faults;

  /** What was answered to a key: a repeated one is answered the same. */
  private final Map<String, Visit> answered = new ConcurrentHashMap<>();

  AestheticRecordController(
      @Qualifier("aestheticRecordPractice") Practice practice,
      RestPmsSettings settings,
      FaultGate faults) {
    this.practice = practice;
    this.settings = settings;
    this.faults = faults;
  }

  @PostMapping("/patients/search")
  ResponseEntity<?> searchPatients(
      @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody String json) {
    return answer(
        key,
        "findPatient",
        () -> {
          var in = business(StrictFields.body(json));
          String digits = in.required("phone");
          String phone = Wire.e164(digits, 10);
          String email = in.text("email");
          return page(
              in,
              practice
                  .patients()
                  .having(p ->
                      phone.equals(p.phone())
                          || (email != null && email.equalsIgnoreCase(p.email()))),
              AestheticRecordController::patient);
        });
  }

  @PostMapping("/patients")
  ResponseEntity<?> createPatient(
      @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody String json) {
    return answer(
        key,
        "createPatient",
        () -> {
          var in = business(StrictFields.body(json));
          String given = in.required("first_name");
          String family = in.text("last_name");
          String phone = Wire.e164(in.required("phone_number"), 10);
          String email = in.text("email_address");
          in.end();
          return ResponseEntity.status(201)
              .body(patient(practice.patients().create(given, family, phone, email)));
        });
  }

  @GetMapping("/availability")
  ResponseEntity<?> availability(
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestParam Map<String, String> query) {
    return answer(
        key,
        "availability",
        () -> {
          var in = business(StrictFields.query(query));
          return page(
              in,
              practice.openings(
                  in.required("clinic_id"),
                  in.required("service_id"),
                  in.separated("provider_ids"),
                  in.time("from", AestheticRecordController::instant),
                  in.time("to", AestheticRecordController::instant)),
              this::opening);
        });
  }

  @PostMapping("/appointments")
  ResponseEntity<?> book(
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
      @RequestBody String json) {
    return answer(
        key,
        "book",
        () -> {
          if (once == null) {
            throw PracticeRefusal.invalid("Idempotency-Key is required");
          }
          var in = business(StrictFields.body(json));
          Visit before = answered.get(once);
          if (before != null) {
            return ResponseEntity.ok(appointment(practice.visit(before.id())));
          }
          Opening opening = practice.opening(in.required("slot_id"));
          String patient = in.required("patient_id");
          String reference = in.text("external_id");
          String note = in.text("note");
          in.end();
          Visit made = practice.book(opening, patient, reference, note);
          answered.put(once, made);
          return ResponseEntity.status(201).body(appointment(made));
        });
  }

  @GetMapping("/appointments")
  ResponseEntity<?> appointments(
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestParam Map<String, String> query) {
    return answer(
        key,
        "appointments",
        () -> {
          var in = business(StrictFields.query(query));
          String reference = in.text("external_id");
          String patient = in.text("patient_id");
          Instant from = in.timeIfAny("starts_from", AestheticRecordController::instant);
          Instant since = in.timeIfAny("updated_since", AestheticRecordController::instant);
          return page(
              in,
              practice.visits(v ->
                  (reference == null || reference.equals(v.reference()))
                      && (patient == null || patient.equals(v.patient().id()))
                      && (from == null || !v.start().isBefore(from))
                      && (since == null || !v.modified().isBefore(since))),
              this::appointment);
        });
  }

  @GetMapping("/appointments/{id}")
  ResponseEntity<?> appointment(
      @RequestHeader(name = KEY, required = false) @Nullable String key, @PathVariable String id) {
    return answer(key, "appointment", () -> ResponseEntity.ok(appointment(practice.visit(id))));
  }

  @PatchMapping("/appointments/{id}")
  ResponseEntity<?> reschedule(
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @PathVariable String id,
      @RequestBody String json) {
    return answer(
        key,
        "reschedule",
        () -> {
          var in = StrictFields.body(json);
          Opening to = practice.opening(in.required("slot_id"));
          in.end();
          return ResponseEntity.ok(appointment(practice.move(id, to, "")));
        });
  }

  @DeleteMapping("/appointments/{id}")
  ResponseEntity<?> cancel(
      @RequestHeader(name = KEY, required = false) @Nullable String key, @PathVariable String id) {
    return answer(
        key,
        "cancel",
        () -> {
          var _ = practice.cancel(id);
          return ResponseEntity.noContent().build();
        });
  }

  @GetMapping("/{kind:services|clinics|providers}")
  ResponseEntity<?> list(
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @PathVariable String kind,
      @RequestParam Map<String, String> query) {
    return answer(
        key,
        kind,
        () -> {
          var in = business(StrictFields.query(query));
          var offered = practice.catalogue();
          String system = practice.system();
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
                page(
                    in,
                    offered.locations(),
                    l -> Wire.object("id", l.id(system), "name", l.name()));
            default ->
                page(in, offered.staff(), s -> Wire.object("id", s.id(system), "name", s.name()));
          };
        });
  }

  private StrictFields business(StrictFields in) {
    practice.requireBusiness(in.required("practice_id"));
    return in;
  }

  private static <T> ResponseEntity<?> page(
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

  private static Map<String, Object> patient(PatientRecord p) {
    String phone = p.phone();
    return Wire.object(
        "id", p.id(),
        "first_name", p.given(),
        "last_name", p.family(),
        "phone_number", phone == null ? null : phone.replaceFirst("^\\+1(...)(...)", "($1) $2-"),
        "email_address", p.email());
  }

  private Map<String, Object> opening(Opening o) {
    return Wire.object(
        "slot_id", o.id(),
        "starts_at", offset(o.start(), o.location()),
        "duration_minutes", o.service().minutes(),
        "provider_id", o.staff().id(practice.system()));
  }

  private Map<String, Object> appointment(Visit v) {
    String system = practice.system();
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

  private static String offset(Instant at, PracticeCatalogue.Location location) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(location.tz()));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private ResponseEntity<?> answer(
      @Nullable String key, String operation, Supplier<ResponseEntity<?>> work) {
    if (!Wire.isSecret(settings.aestheticRecordApiKey(), key)) {
      return error(401, "invalid_api_key");
    }
    return faults.pass(
        practice.system(),
        operation,
        status -> Wire.object("error", Wire.object("code", "server_" + status)),
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

  private static ResponseEntity<?> error(int status, String code) {
    return ResponseEntity.status(status).body(Wire.object("error", Wire.object("code", code)));
  }
}
