package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.control.FaultGate;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private final AestheticRecordWords words;
  private final Answering answering;

  /** What was answered to a key: a repeated one is answered the same. */
  private final Map<String, Visit> answered = new ConcurrentHashMap<>();

  AestheticRecordController(
      @Qualifier("aestheticRecordPractice") Practice practice,
      RestPmsSettings settings,
      FaultGate faults) {
    this.practice = practice;
    this.settings = settings;
    this.words = new AestheticRecordWords(practice.system());
    this.answering =
        new Answering(
            faults,
            practice.system(),
            status -> Wire.object("error", Wire.object("code", "server_" + status)),
            AestheticRecordWords::refusal);
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
          return AestheticRecordWords.page(
              in,
              practice
                  .patients()
                  .having(p ->
                      phone.equals(p.phone())
                          || (email != null && email.equalsIgnoreCase(p.email()))),
              AestheticRecordWords::patient);
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
              .body(
                  AestheticRecordWords.patient(
                      practice.patients().create(given, family, phone, email)));
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
          return AestheticRecordWords.page(
              in,
              practice.openings(
                  in.required("clinic_id"),
                  in.required("service_id"),
                  in.separated("provider_ids"),
                  in.time("from", AestheticRecordWords::instant),
                  in.time("to", AestheticRecordWords::instant)),
              words::opening);
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
            return ResponseEntity.ok(words.appointment(practice.visit(before.id())));
          }
          Opening opening = practice.opening(in.required("slot_id"));
          String patient = in.required("patient_id");
          String reference = in.text("external_id");
          String note = in.text("note");
          in.end();
          Visit made = practice.book(opening, patient, reference, note);
          answered.put(once, made);
          return ResponseEntity.status(201).body(words.appointment(made));
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
          Instant from = in.timeIfAny("starts_from", AestheticRecordWords::instant);
          Instant since = in.timeIfAny("updated_since", AestheticRecordWords::instant);
          return AestheticRecordWords.page(
              in, practice.visits(reference, patient, from, since), words::appointment);
        });
  }

  @GetMapping("/appointments/{id}")
  ResponseEntity<?> appointment(
      @RequestHeader(name = KEY, required = false) @Nullable String key, @PathVariable String id) {
    return answer(
        key, "appointment", () -> ResponseEntity.ok(words.appointment(practice.visit(id))));
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
          return ResponseEntity.ok(words.appointment(practice.move(id, to, "")));
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
          return words.catalogue(kind, in, practice.catalogue());
        });
  }

  private StrictFields business(StrictFields in) {
    practice.requireBusiness(in.required("practice_id"));
    return in;
  }

  private ResponseEntity<?> answer(
      @Nullable String key, String operation, Supplier<ResponseEntity<?>> work) {
    if (!Wire.isSecret(settings.aestheticRecordApiKey(), key)) {
      return AestheticRecordWords.error(401, "invalid_api_key");
    }
    return answering.to(operation, work);
  }
}
