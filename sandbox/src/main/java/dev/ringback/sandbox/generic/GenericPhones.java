package dev.ringback.sandbox.generic;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import dev.ringback.sandbox.delivery.Hmac;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.Course;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A phone system that posts one signed notice for each call, and again until it is taken. */
@Component
class GenericPhones implements ClinicPhones {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
  private static final int TRIES = 5;

  private final GenericSettings settings;
  private final Deliveries deliveries;
  private final JsonMapper json;
  private final Pace pace;
  private final Clock clock;

  GenericPhones(
      GenericSettings settings, Deliveries deliveries, JsonMapper json, Pace pace, Clock clock) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.json = json;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "generic";
  }

  /** An outcome that is told in a notice of its own. */
  enum Outcome {
    NO_ANSWER
  }

  @Override
  public void ringsOut(RungOut call, Witness witness) {
    String key = UUID.randomUUID().toString();
    for (Outcome outcome : Course.of(call.notifications(), Outcome.class)) {
      Map<String, Object> notice = new LinkedHashMap<>();
      notice.put("eventId", UUID.randomUUID().toString());
      notice.put("system", "clinic-pbx");
      notice.put("occurredAt", clock.instant().minus(call.rang()).toString());
      notice.put("callKey", key);
      notice.put("from", call.caller());
      notice.put("to", call.line());
      notice.put("outcome", outcome.name());
      notice.put("ringSeconds", (int) call.rang().toSeconds());
      post(json.writeValueAsBytes(notice), witness);
    }
  }

  private void post(byte[] body, Witness witness) {
    for (int i = 0; i < TRIES; i++) {
      try {
        var headers =
            Map.of(
                "Content-Type",
                "application/json",
                "Ringback-Signature",
                Hmac.timed(settings.secret(), clock.instant(), body));
        Answer answer =
            deliveries.send("POST", URI.create(settings.webhook()), headers, body, TIMEOUT);
        witness.told("phone system posted: " + answer.status());
        if (answer.ok()) {
          witness.accepted(clock.instant());
        }
        if (answer.status() / 100 != 5) {
          return;
        }
      } catch (IOException e) {
        witness.told("phone system posted: no answer");
      }
      pace.pause(BETWEEN_TRIES);
    }
  }
}
