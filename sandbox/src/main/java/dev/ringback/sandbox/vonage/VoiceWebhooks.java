package dev.ringback.sandbox.vonage;

import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import dev.ringback.sandbox.network.ClinicPhones.Witness;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the Voice API's webhooks, signed. One whose answer holds instructions is tried twice when
 * nobody answers in time, or with 429, 503 or 504; any other once.
 */
@Component
class VoiceWebhooks {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Set<Integer> AGAIN = Set.of(429, 503, 504);

  private final VoiceSettings settings;
  private final Deliveries deliveries;
  private final JsonMapper json;
  private final Clock clock;

  VoiceWebhooks(VoiceSettings settings, Deliveries deliveries, JsonMapper json, Clock clock) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.json = json;
    this.clock = clock;
  }

  /** Asks what to do with a call, at the fallback address as the last resort. */
  Optional<CallControl> instructions(Map<String, Object> call, Witness witness) {
    Optional<Answer> answer = twice(sign(settings.answerUrl(), call, true), witness);
    if (answer.isEmpty() && !settings.fallbackAnswerUrl().isBlank()) {
      answer = twice(sign(settings.fallbackAnswerUrl(), call, true), witness);
    }
    return answer.flatMap(a -> CallControl.read(a.body()));
  }

  SignedEvent sign(String url, Map<String, Object> event, boolean answerable) {
    byte[] body = json.writeValueAsBytes(event);
    String token =
        new CallbackToken(settings.apiKey(), settings.signatureSecret()).of(body, clock.instant());
    Object status = event.get("status");
    String told = status == null ? "call" : event.get("direction") + " " + status;
    return new SignedEvent(url, body, token, told, answerable, told.equals("inbound completed"));
  }

  /** Tells of an event, and plays the caller what the answer says; false if it was not taken. */
  boolean tell(SignedEvent event, Witness witness) {
    Optional<Answer> answer = event.answerable() ? twice(event, witness) : once(event, witness);
    boolean unreached = event.told().equals("outbound timeout");
    if (event.answerable() && unreached) {
      answer
          .flatMap(a -> CallControl.read(a.body()))
          .ifPresent(control -> witness.told("caller hears: " + control.says()));
    }
    return answer.isPresent();
  }

  private Optional<Answer> twice(SignedEvent event, Witness witness) {
    Optional<Answer> first = post(event, witness);
    boolean again = first.isEmpty() || AGAIN.contains(first.get().status());
    return (again ? post(event, witness) : first).filter(VoiceWebhooks::taken);
  }

  private Optional<Answer> once(SignedEvent event, Witness witness) {
    return post(event, witness).filter(VoiceWebhooks::taken);
  }

  private static boolean taken(Answer answer) {
    return answer.status() >= 200 && answer.status() <= 205;
  }

  /** Empty when no answer came. */
  private Optional<Answer> post(SignedEvent event, Witness witness) {
    var headers =
        Map.of(
            "Content-Type", "application/json",
            "Authorization", "Bearer " + event.token(),
            "User-Agent", "Vonage Voice API");
    try {
      Answer answer =
          deliveries.send("POST", URI.create(event.url()), headers, event.body(), TIMEOUT);
      witness.told("phone system told " + event.told() + ": " + answer.status());
      return Optional.of(answer);
    } catch (IOException e) {
      witness.told("phone system told " + event.told() + ": no answer");
      return Optional.empty();
    }
  }
}
