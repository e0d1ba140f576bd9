package dev.ringback.starter.detection.vonage;

import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Webhooks of Vonage's Voice API. A repetition is answered as the first one was: Vonage may not
 * have heard that answer, and the caller waits for it.
 */
@RestController
@ConditionalOnExpression(VonageVoiceSettings.SET_UP)
class VonageVoiceController {
  private static final int LIMIT = 64 * 1024;

  private final SignedCallback signature;
  private final VonageVoiceInstructions instructions;
  private final CallerPromise promise;
  private final Intake intake;
  private final Clock clock;

  VonageVoiceController(
      VonageVoiceSettings settings,
      VonageVoiceInstructions instructions,
      CallerPromise promise,
      Intake intake,
      Clock clock) {
    this.signature = new SignedCallback(settings);
    this.instructions = instructions;
    this.promise = promise;
    this.intake = intake;
    this.clock = clock;
  }

  /** What to do with a new call. Set up for POST: with GET the numbers would be in addresses. */
  @PostMapping("/webhooks/vonage/voice/answer")
  ResponseEntity<String> answer(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token)
      throws IOException {
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    String id = signature.verify(token, delivery.body(), delivery.at());
    VoiceNews call = VoiceNews.call(delivery.body(), delivery.at());
    intake.take(VoiceHandler.CALLS, id, delivery.body(), delivery.at());
    return json(instructions.ringDesk(call.to()));
  }

  /** What becomes of the legs. Where the desk was not reached, the answer goes on with the call. */
  @PostMapping(VonageVoiceInstructions.EVENTS)
  ResponseEntity<String> event(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token)
      throws IOException {
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    String id = signature.verify(token, delivery.body(), delivery.at());
    Optional<VoiceNews> told = VoiceNews.event(delivery.body(), delivery.at());
    if (told.flatMap(VoiceNews::news).isPresent()) {
      intake.take(VoiceHandler.EVENTS, id, delivery.body(), delivery.at());
    }
    return told.filter(VoiceNews::deskUnreached)
        .map(desk ->
            json(instructions.greetUnanswered(desk.from(), promise.holds(desk, delivery.at()))))
        .orElseGet(() -> ResponseEntity.ok().build());
  }

  private static ResponseEntity<String> json(String instructions) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(instructions);
  }
}
