package dev.ringback.sandbox.ringcentral;

import dev.ringback.sandbox.control.FaultGate;
import dev.ringback.sandbox.ringcentral.UsagePlan.Group;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import tools.jackson.databind.JsonNode;

/** RingCentral's REST API, as far as it is about calls that come in. */
@RestController
@RequestMapping("/ringcentral/restapi")
class RingCentralController {
  private static final String SUBSCRIPTION = "/v1.0/subscription";
  private static final String ACCOUNT = "/v1.0/account/{account}";

  private final Logins logins;
  private final Subscriptions subscriptions;
  private final CallLog calls;
  private final UsagePlan plan;
  private final FaultGate gate;
  private final Clock clock;

  RingCentralController(
      Logins logins,
      Subscriptions subscriptions,
      CallLog calls,
      UsagePlan plan,
      FaultGate gate,
      Clock clock) {
    this.logins = logins;
    this.subscriptions = subscriptions;
    this.calls = calls;
    this.plan = plan;
    this.gate = gate;
    this.clock = clock;
  }

  @PostMapping("/oauth/token")
  ResponseEntity<?> signIn(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @RequestParam(name = "grant_type", defaultValue = "") String grant,
      @RequestParam(defaultValue = "") String assertion) {
    return pass(
        "sign-in",
        () -> {
          plan.charge(Group.AUTH);
          return ResponseEntity.ok(logins.signIn(authorization, grant, assertion));
        });
  }

  @GetMapping(SUBSCRIPTION)
  ResponseEntity<?> list(@RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token) {
    return asked(
        "list-subscriptions",
        Group.LIGHT,
        token,
        () ->
            ResponseEntity.ok(
                Map.of(
                    "records",
                    subscriptions.all().stream().map(s -> s.view(clock.instant())).toList())));
  }

  @PostMapping(SUBSCRIPTION)
  ResponseEntity<?> create(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token,
      @RequestBody JsonNode request) {
    return asked(
        "create-subscription",
        Group.MEDIUM,
        token,
        () -> ResponseEntity.ok(subscriptions.create(request)));
  }

  @PostMapping(SUBSCRIPTION + "/{id}/renew")
  ResponseEntity<?> renew(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token, @PathVariable String id) {
    return asked(
        "renew-subscription",
        Group.LIGHT,
        token,
        () -> {
          Subscription renewed = subscriptions.named(id);
          renewed.renew(clock.instant());
          return ResponseEntity.ok(renewed.view(clock.instant()));
        });
  }

  @DeleteMapping(SUBSCRIPTION + "/{id}")
  ResponseEntity<?> delete(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token, @PathVariable String id) {
    return asked(
        "delete-subscription",
        Group.MEDIUM,
        token,
        () -> {
          subscriptions.delete(subscriptions.named(id));
          return ResponseEntity.noContent().build();
        });
  }

  @GetMapping(ACCOUNT + "/call-log")
  ResponseEntity<?> log(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token,
      @RequestParam @Nullable String dateFrom,
      @RequestParam @Nullable String dateTo,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "100") int perPage) {
    return asked(
        "read-call-log",
        Group.HEAVY,
        token,
        () -> {
          Instant to = dateTo == null ? clock.instant() : date("dateTo", dateTo);
          List<?> records = calls.page(from(dateFrom), to, page, perPage);
          return ResponseEntity.ok(
              Map.of("records", records, "paging", Map.of("page", page, "perPage", perPage)));
        });
  }

  @GetMapping(ACCOUNT + "/call-log-sync")
  ResponseEntity<?> sync(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token,
      @RequestParam(defaultValue = "FSync") String syncType,
      @RequestParam @Nullable String syncToken,
      @RequestParam(defaultValue = "250") int recordCount,
      @RequestParam @Nullable String dateFrom) {
    return asked(
        "sync-call-log",
        Group.HEAVY,
        token,
        () ->
            ResponseEntity.ok(
                switch (syncType) {
                  case "FSync" -> calls.full(from(dateFrom), recordCount);
                  case "ISync" -> calls.changes(Objects.requireNonNullElse(syncToken, ""));
                  default ->
                      throw new ApiRefusal(400, "CMN-101", "Parameter [syncType] value is invalid");
                }));
  }

  private Instant from(@Nullable String text) {
    return text == null ? clock.instant().minus(Duration.ofDays(1)) : date("dateFrom", text);
  }

  private static Instant date(String parameter, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new ApiRefusal(400, "CMN-101", "Parameter [" + parameter + "] value is invalid");
    }
  }

  private ResponseEntity<?> asked(
      String operation, Group group, @Nullable String token, Supplier<ResponseEntity<?>> work) {
    return pass(
        operation,
        () -> {
          logins.check(token);
          plan.charge(group);
          return work.get();
        });
  }

  private ResponseEntity<?> pass(String operation, Supplier<ResponseEntity<?>> work) {
    return gate.pass(
        "ringcentral",
        operation,
        ApiRefusal::failure,
        () -> {
          try {
            return work.get();
          } catch (ApiRefusal e) {
            return e.answer();
          }
        });
  }
}
