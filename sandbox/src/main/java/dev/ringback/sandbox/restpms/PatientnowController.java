package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.control.FaultGate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** PatientNow as modeled: everything in {@code data}, times in UTC, a hold before each visit. */
@RestController
@RequestMapping("/patientnow/api")
class PatientnowController {
  private static final String AUTHORIZATION = "Authorization";

  private final Practice practice;
  private final RestPmsSettings settings;
  private final PatientnowWords words;
  private final Answering answering;

  PatientnowController(
      @Qualifier("patientnowPractice") Practice practice,
      RestPmsSettings settings,
      FaultGate faults) {
    this.practice = practice;
    this.settings = settings;
    this.words = new PatientnowWords(practice.system());
    this.answering =
        new Answering(
            faults,
            practice.system(),
            status -> Wire.object("errors", List.of(Wire.object("code", "Server" + status))),
            PatientnowWords::refusal);
  }

  @PostMapping("/patients/query")
  ResponseEntity<?> queryPatients(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @RequestBody String json) {
    return answer(
        key,
        "findPatient",
        () -> {
          var in = business(StrictFields.body(json));
          String phone = Wire.e164(in.required("phone"), 11);
          String email = in.text("email");
          return PatientnowWords.page(
              in,
              practice
                  .patients()
                  .having(p ->
                      phone.equals(p.phone())
                          || (email != null && email.equalsIgnoreCase(p.email()))),
              PatientnowWords::patient);
        });
  }

  @PostMapping("/patients")
  ResponseEntity<?> createPatient(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @RequestBody String json) {
    return answer(
        key,
        "createPatient",
        () -> {
          var in = business(StrictFields.body(json));
          var name = in.group("name");
          String given = name.required("first");
          String family = name.text("last");
          name.end();
          var contact = in.group("contact");
          String phone = Wire.e164(contact.required("phone"), 11);
          String email = contact.text("email");
          contact.end();
          in.end();
          return PatientnowWords.made(
              PatientnowWords.patient(practice.patients().create(given, family, phone, email)));
        });
  }

  @GetMapping("/schedule/openings")
  ResponseEntity<?> openings(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @RequestParam Map<String, String> query) {
    return answer(
        key,
        "availability",
        () -> {
          var in = business(StrictFields.query(query));
          return PatientnowWords.page(
              in,
              practice.openings(
                  in.required("locationId"),
                  in.required("appointmentTypeId"),
                  List.of(),
                  in.time("from", Instant::parse),
                  in.time("to", Instant::parse)),
              o ->
                  Wire.object(
                      "start", o.start().toString(),
                      "end", o.end().toString(),
                      "resourceId", o.staff().id(practice.system())));
        });
  }

  @PostMapping("/schedule/holds")
  ResponseEntity<?> hold(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @RequestBody String json) {
    return answer(
        key,
        "hold",
        () -> {
          var in = business(StrictFields.body(json));
          Opening opening =
              practice.opening(
                  in.required("locationId"),
                  in.required("appointmentTypeId"),
                  in.required("resourceId"),
                  in.time("start", Instant::parse));
          String patient = in.text("patientId");
          String reference = in.text("externalId");
          in.end();
          return PatientnowWords.made(
              Wire.object("holdId", practice.hold(opening, patient == null ? reference : patient)));
        });
  }

  @DeleteMapping("/schedule/holds/{id}")
  ResponseEntity<?> release(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @PathVariable String id) {
    return answer(key, "release", () -> PatientnowWords.gone(() -> practice.release(id)));
  }

  @PostMapping("/schedule/holds/{id}/confirm")
  ResponseEntity<?> confirm(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @PathVariable String id,
      @RequestBody String json) {
    return answer(
        key,
        "book",
        () -> {
          var in = StrictFields.body(json);
          String patient = in.required("patientId");
          String reference = in.text("externalId");
          String comments = in.text("comments");
          in.end();
          return PatientnowWords.made(
              words.appointment(practice.confirm(id, patient, reference, comments)));
        });
  }

  @GetMapping("/appointments")
  ResponseEntity<?> appointments(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @RequestParam Map<String, String> query) {
    return answer(
        key,
        "appointments",
        () -> {
          var in = business(StrictFields.query(query));
          String reference = in.text("externalId");
          String patient = in.text("patientId");
          Instant from = in.timeIfAny("from", Instant::parse);
          Instant since = in.timeIfAny("modifiedSince", Instant::parse);
          return PatientnowWords.page(
              in, practice.visits(reference, patient, from, since), words::appointment);
        });
  }

  @GetMapping("/appointments/{id}")
  ResponseEntity<?> appointment(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @PathVariable String id) {
    return answer(
        key, "appointment", () -> PatientnowWords.done(words.appointment(practice.visit(id))));
  }

  @PostMapping("/appointments/{id}/move")
  ResponseEntity<?> move(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @PathVariable String id,
      @RequestBody String json) {
    return answer(
        key,
        "reschedule",
        () -> {
          var in = StrictFields.body(json);
          String hold = in.required("holdId");
          in.end();
          return PatientnowWords.done(
              words.appointment(practice.move(id, practice.held(hold), hold)));
        });
  }

  @PostMapping("/appointments/{id}/cancel")
  ResponseEntity<?> cancel(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
      @PathVariable String id,
      @RequestBody String json) {
    return answer(
        key,
        "cancel",
        () -> {
          var in = StrictFields.body(json);
          var _ = in.required("reason");
          in.end();
          return PatientnowWords.done(words.appointment(practice.cancel(id)));
        });
  }

  @GetMapping("/{kind:appointment-types|locations|resources}")
  ResponseEntity<?> list(
      @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String key,
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
    practice.requireBusiness(in.required("practiceId"));
    return in;
  }

  private ResponseEntity<?> answer(
      @Nullable String key, String operation, Supplier<ResponseEntity<?>> work) {
    String secret = settings.patientnowApiKey();
    if (secret.isEmpty() || !Wire.isSecret("ApiKey " + secret, key)) {
      return PatientnowWords.error(401, "Unauthorized");
    }
    return answering.to(operation, work);
  }
}
