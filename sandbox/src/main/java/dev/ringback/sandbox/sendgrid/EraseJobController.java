package dev.ringback.sandbox.sendgrid;

import dev.ringback.sandbox.control.FaultGate;
import dev.ringback.sandbox.control.VendorLog;
import dev.ringback.sandbox.network.Subscribers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recipients' Data Erasure: takes addresses to forget, and says that it has begun. */
@RestController
class EraseJobController {
  private final SendGridSettings settings;
  private final Subscribers subscribers;
  private final FaultGate gate;
  private final VendorLog log;
  private final JsonMapper json;

  EraseJobController(
      SendGridSettings settings,
      Subscribers subscribers,
      FaultGate gate,
      VendorLog log,
      JsonMapper json) {
    this.settings = settings;
    this.subscribers = subscribers;
    this.gate = gate;
    this.log = log;
    this.json = json;
  }

  @PostMapping("/sendgrid/v3/recipients/erasejob")
  ResponseEntity<?> erase(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @RequestBody byte[] body) {
    return gate.pass(
        "sendgrid",
        "erase",
        status -> errors(status == 429 ? "too many requests" : "internal server error"),
        () -> accept(authorization, body));
  }

  private ResponseEntity<?> accept(@Nullable String authorization, byte[] body) {
    if (settings.apiKey().isEmpty() || !authentic(authorization)) {
      return refuse(401, "The provided authorization grant is invalid, expired, or revoked");
    }
    List<String> addresses = new ArrayList<>();
    try {
      for (JsonNode address : json.readTree(body).path("email_addresses")) {
        addresses.add(address.asString());
      }
    } catch (JacksonException e) {
      return refuse(400, "Bad Request");
    }
    if (addresses.isEmpty() || addresses.stream().anyMatch(a -> !a.contains("@"))) {
      return refuse(400, "email_addresses must hold valid addresses");
    }
    String job = UUID.randomUUID().toString();
    for (String address : addresses) {
      log.record(
          "sendgrid", "erase", job, subscribers.numberOf(address).orElse(""), "accepted", "");
    }
    return ResponseEntity.accepted().body(Map.of("job_id", job));
  }

  private boolean authentic(@Nullable String authorization) {
    return authorization != null
        && MessageDigest.isEqual(
            authorization.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + settings.apiKey()).getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<?> refuse(int status, String message) {
    return ResponseEntity.status(status).body(errors(message));
  }

  private static Map<String, List<MailProblem>> errors(String message) {
    return Map.of("errors", List.of(MailProblem.plain(message)));
  }
}
