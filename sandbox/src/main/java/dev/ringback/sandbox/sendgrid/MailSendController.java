package dev.ringback.sandbox.sendgrid;

import dev.ringback.sandbox.control.FaultGate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
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

/** Takes mail. */
@RestController
class MailSendController {
  private final SendGridSettings settings;
  private final PostOffice office;
  private final FaultGate gate;
  private final JsonMapper json;

  MailSendController(
      SendGridSettings settings, PostOffice office, FaultGate gate, JsonMapper json) {
    this.settings = settings;
    this.office = office;
    this.gate = gate;
    this.json = json;
  }

  @PostMapping("/sendgrid/v3/mail/send")
  ResponseEntity<?> send(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @RequestBody byte[] body) {
    return gate.pass(
        "sendgrid",
        "send-mail",
        status ->
            errors(
                MailProblem.plain(status == 429 ? "too many requests" : "internal server error")),
        () -> accept(authorization, body));
  }

  private ResponseEntity<?> accept(@Nullable String authorization, byte[] body) {
    if (settings.apiKey().isEmpty() || !authentic(authorization)) {
      return refuse(
          401,
          MailProblem.plain("The provided authorization grant is invalid, expired, or revoked"));
    }
    JsonNode mail;
    try {
      mail = json.readTree(body);
    } catch (JacksonException e) {
      return refuse(400, MailProblem.plain("Bad Request"));
    }
    List<MailProblem> problems = MailCheck.of(mail);
    if (!problems.isEmpty()) {
      return refuse(400, problems.toArray(MailProblem[]::new));
    }
    if (!settings.senders().contains(mail.path("from").path("email").asString())) {
      return refuse(
          403,
          MailProblem.of("from", "The from address does not match a verified Sender Identity."));
    }
    if (mail.path("mail_settings").path("sandbox_mode").path("enable").asBoolean(false)) {
      return ResponseEntity.ok().build();
    }
    return ResponseEntity.accepted().header("X-Message-Id", office.post(mail)).build();
  }

  private boolean authentic(@Nullable String authorization) {
    String expected = "Bearer " + settings.apiKey();
    return authorization != null
        && MessageDigest.isEqual(
            authorization.getBytes(StandardCharsets.UTF_8),
            expected.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<?> refuse(int status, MailProblem... problems) {
    return ResponseEntity.status(status).body(errors(problems));
  }

  private static Map<String, List<MailProblem>> errors(MailProblem... problems) {
    return Map.of("errors", List.of(problems));
  }
}
