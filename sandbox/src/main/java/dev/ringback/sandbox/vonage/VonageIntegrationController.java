package dev.ringback.sandbox.vonage;

import dev.ringback.sandbox.control.FaultGate;
import dev.ringback.sandbox.vonage.BusinessSettings.Seat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The Vonage Integration Platform, for the user whose token it is. */
@RestController
class VonageIntegrationController {
  private static final String SELF = "/vonage/t/vbc.prod/vis/v1/self";

  private final SignedInUsers users;
  private final BusinessSettings settings;
  private final SeatWebhooks webhooks;
  private final SeatEvents events;
  private final FaultGate gate;
  private final Clock clock;

  VonageIntegrationController(
      SignedInUsers users,
      BusinessSettings settings,
      SeatWebhooks webhooks,
      SeatEvents events,
      FaultGate gate,
      Clock clock) {
    this.users = users;
    this.settings = settings;
    this.webhooks = webhooks;
    this.events = events;
    this.gate = gate;
    this.clock = clock;
  }

  @PostMapping(path = "/vonage/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<?> token(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String client,
      @RequestParam("grant_type") String grant,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password) {
    return gate.pass(
        "vonage-business",
        "token",
        status -> Map.of("error", "server_error"),
        () -> {
          if (!users.knows(client)) {
            return ResponseEntity.status(401).body(Map.of("error", "invalid_client"));
          }
          if (!grant.equals("password")) {
            return ResponseEntity.badRequest().body(Map.of("error", "unsupported_grant_type"));
          }
          return users
              .signIn(username, password)
              .<ResponseEntity<?>>map(ResponseEntity::ok)
              .orElseGet(() -> ResponseEntity.badRequest().body(Map.of("error", "invalid_grant")));
        });
  }

  @GetMapping(SELF)
  ResponseEntity<?> self(@RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token) {
    return as(
        token,
        "self",
        seat ->
            ResponseEntity.ok(Map.of("id", seat.userId(), "accountId", BusinessPhones.ACCOUNT)));
  }

  @GetMapping(SELF + "/webhooks")
  ResponseEntity<?> list(@RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token) {
    return as(
        token,
        "list-webhooks",
        seat ->
            ResponseEntity.ok(webhooks.of(seat.userId()).stream().map(SeatWebhook::view).toList()));
  }

  @PostMapping(SELF + "/webhooks")
  ResponseEntity<?> create(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token,
      @RequestBody JsonNode wanted) {
    return as(token, "create-webhook", seat -> create(seat, wanted));
  }

  private ResponseEntity<?> create(Seat seat, JsonNode wanted) {
    String url = wanted.path("url").asString("");
    String policy = wanted.path("metadataPolicy").asString("");
    boolean right =
        url.matches("https?://.+")
            && wanted.path("events").size() == 1
            && wanted.path("events").path(0).asString("").equals("CALL")
            && wanted.path("signingAlgo").asString("").equals("HMAC_SHA256")
            && !wanted.path("signingKey").asString("").isBlank()
            && Set.of("NONE", "HEADER", "BODY").contains(policy);
    if (!right) {
      return ResponseEntity.unprocessableContent()
          .body(Map.of("errorCode", "VALIDATION", "errorMessage", "Validation Error"));
    }
    Instant now = clock.instant();
    var webhook =
        new SeatWebhook(
            seat.userId(),
            url,
            wanted.path("signingKey").asString(),
            policy,
            now,
            now.plus(settings.webhookLifetime()));
    webhooks.add(webhook);
    return ResponseEntity.status(201).body(webhook.view());
  }

  @PutMapping(SELF + "/webhooks/{id}/renew")
  ResponseEntity<?> renew(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token, @PathVariable String id) {
    return as(
        token,
        "renew-webhook",
        seat -> {
          Optional<SeatWebhook> webhook = webhooks.find(seat.userId(), id);
          webhook.ifPresent(w -> w.renew(clock.instant().plus(settings.webhookLifetime())));
          return ResponseEntity.of(webhook.map(SeatWebhook::view));
        });
  }

  @DeleteMapping(SELF + "/webhooks/{id}")
  ResponseEntity<?> delete(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token, @PathVariable String id) {
    return as(
        token,
        "delete-webhook",
        seat -> {
          webhooks.find(seat.userId(), id).ifPresent(webhooks::remove);
          return ResponseEntity.noContent().build();
        });
  }

  @GetMapping(SELF + "/events")
  ResponseEntity<?> events(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String token,
      @RequestParam(defaultValue = "0") long fromDate,
      @RequestParam(defaultValue = "") Set<String> states,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "20") int size) {
    return as(
        token,
        "list-events",
        seat -> {
          List<Map<String, Object>> page =
              events.of(seat.userId(), Instant.ofEpochMilli(fromDate), states).stream()
                  .skip((long) offset * size)
                  .limit(size)
                  .toList();
          return ResponseEntity.ok(page);
        });
  }

  private ResponseEntity<?> as(
      @Nullable String token, String operation, Function<Seat, ResponseEntity<?>> work) {
    return gate.pass(
        "vonage-business",
        operation,
        status -> Map.of("errorCode", String.valueOf(status), "errorMessage", "Internal Error"),
        () ->
            users
                .of(token)
                .<ResponseEntity<?>>map(work)
                .orElseGet(() -> ResponseEntity.status(401).build()));
  }
}
