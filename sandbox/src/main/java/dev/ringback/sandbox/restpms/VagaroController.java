package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.control.FaultGate;
import dev.ringback.sandbox.restpms.PracticeCatalogue.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
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

  private final Practice practice;
  private final VagaroTokens tokens;
  private final VagaroWords words;
  private final Answering answering;

  VagaroController(
      @Qualifier("vagaroPractice") Practice practice, VagaroTokens tokens, FaultGate faults) {
    this.practice = practice;
    this.tokens = tokens;
    this.words = new VagaroWords(practice.system());
    this.answering =
        new Answering(
            faults,
            practice.system(),
            status -> Wire.object("errorCode", "SERVER_" + status),
            VagaroWords::refusal);
  }

  @PostMapping("/merchants/generate-access-token")
  ResponseEntity<?> token(@RequestBody String json) {
    return answering.to(
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
              : VagaroWords.error(401, "INVALID_CREDENTIALS");
        });
  }

  @PostMapping("/customers/search")
  ResponseEntity<?> searchCustomers(@RequestHeader HttpHeaders headers, @RequestBody String json) {
    return answer(
        headers,
        "findPatient",
        () -> {
          var in = business(StrictFields.body(json));
          String phone = in.text("mobilePhone");
          String email = in.text("email");
          if ((phone == null) == (email == null)) {
            throw PracticeRefusal.invalid("search by mobilePhone or by email");
          }
          return VagaroWords.page(
              in,
              "customers",
              practice
                  .patients()
                  .having(p ->
                      phone == null
                          ? String.valueOf(email).equalsIgnoreCase(p.email())
                          : phone.equals(p.phone())),
              VagaroWords::customer);
        });
  }

  @PostMapping("/customers")
  ResponseEntity<?> createCustomer(@RequestHeader HttpHeaders headers, @RequestBody String json) {
    return answer(
        headers,
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
              .body(VagaroWords.customer(practice.patients().create(given, family, phone, email)));
        });
  }

  @PostMapping("/appointments/availability")
  ResponseEntity<?> availability(@RequestHeader HttpHeaders headers, @RequestBody String json) {
    return answer(
        headers,
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
              Wire.object("availableTimes", openings.stream().map(words::opening).toList()));
        });
  }

  @PostMapping("/appointments")
  ResponseEntity<?> book(@RequestHeader HttpHeaders headers, @RequestBody String json) {
    return answer(
        headers,
        "book",
        () -> {
          var in = business(StrictFields.body(json));
          Location location = practice.location(in.required("locationId"));
          Opening opening =
              practice.opening(
                  location.id(practice.system()),
                  in.required("serviceId"),
                  in.required("serviceProviderId"),
                  in.time("startTime", text -> VagaroWords.local(text, location)));
          String customer = in.required("customerId");
          String notes = in.text("notes");
          String reference = in.text("externalReference");
          in.end();
          return ResponseEntity.status(201)
              .body(words.appointment(practice.book(opening, customer, reference, notes)));
        });
  }

  @PostMapping("/appointments/search")
  ResponseEntity<?> searchAppointments(
      @RequestHeader HttpHeaders headers, @RequestBody String json) {
    return answer(
        headers,
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
          return VagaroWords.page(
              in,
              "appointments",
              practice.visits(reference, customer, null, since).stream()
                  .filter(v -> from == null || !VagaroWords.localTime(v).isBefore(from))
                  .toList(),
              words::appointment);
        });
  }

  @GetMapping("/appointments/{id}")
  ResponseEntity<?> appointment(@RequestHeader HttpHeaders headers, @PathVariable String id) {
    return answer(
        headers, "appointment", () -> ResponseEntity.ok(words.appointment(practice.visit(id))));
  }

  @PutMapping("/appointments/{id}")
  ResponseEntity<?> reschedule(
      @RequestHeader HttpHeaders headers, @PathVariable String id, @RequestBody String json) {
    return answer(
        headers,
        "reschedule",
        () -> {
          var in = StrictFields.body(json);
          Visit visit = practice.visit(id);
          var to =
              new Opening(
                  visit.location(),
                  visit.service(),
                  practice.staff(in.required("serviceProviderId")),
                  in.time("startTime", text -> VagaroWords.local(text, visit.location())));
          in.end();
          return ResponseEntity.ok(words.appointment(practice.move(id, to, "")));
        });
  }

  @PostMapping("/appointments/{id}/cancel")
  ResponseEntity<?> cancel(
      @RequestHeader HttpHeaders headers, @PathVariable String id, @RequestBody String json) {
    return answer(
        headers,
        "cancel",
        () -> {
          var in = StrictFields.body(json);
          var _ = in.required("reason");
          in.end();
          return ResponseEntity.ok(words.appointment(practice.cancel(id)));
        });
  }

  @GetMapping("/{kind:services|locations|employees}")
  ResponseEntity<?> list(
      @RequestHeader HttpHeaders headers,
      @PathVariable String kind,
      @RequestParam Map<String, String> query) {
    return answer(
        headers,
        kind,
        () -> {
          var in = business(StrictFields.query(query));
          return words.catalogue(kind, in, practice.catalogue());
        });
  }

  private StrictFields business(StrictFields in) {
    practice.requireBusiness(in.required("businessId"));
    return in;
  }

  private ResponseEntity<?> answer(
      HttpHeaders headers, String operation, Supplier<ResponseEntity<?>> work) {
    return tokens.admits(headers.getFirst(HttpHeaders.AUTHORIZATION))
        ? answering.to(operation, work)
        : VagaroWords.error(401, "INVALID_TOKEN");
  }
}
