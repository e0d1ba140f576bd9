package dev.ringback.sandbox.sendgrid;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.control.VendorLog;
import dev.ringback.sandbox.network.Subscribers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Carries accepted mail and reports what became of it. */
@Component
class PostOffice {
  private static final Duration TRAVEL = Duration.ofMillis(400);

  private final SendGridSettings settings;
  private final Subscribers subscribers;
  private final EventWebhook events;
  private final VendorLog log;
  private final Pace pace;
  private final Set<String> bounced = ConcurrentHashMap.newKeySet();

  PostOffice(
      SendGridSettings settings,
      Subscribers subscribers,
      EventWebhook events,
      VendorLog log,
      Pace pace) {
    this.settings = settings;
    this.subscribers = subscribers;
    this.events = events;
    this.log = log;
    this.pace = pace;
  }

  /** Starts carrying; gives the message id. */
  String post(JsonNode mail) {
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    int part = 0;
    for (JsonNode personalization : mail.path("personalizations")) {
      for (JsonNode to : personalization.path("to")) {
        var letter = Letter.of(id, part++, mail, personalization, to.path("email").asString());
        log.record(
            "sendgrid",
            "email",
            letter.id(),
            subscribers.numberOf(letter.to()).orElse(""),
            "accepted",
            letter.subject() + "\n\n" + words(mail));
        Thread.ofVirtual().name("mail-" + id).start(() -> carry(letter));
      }
    }
    return id;
  }

  private static String words(JsonNode mail) {
    for (JsonNode content : mail.path("content")) {
      if (content.path("type").asString("").equals("text/plain")) {
        return content.path("value").asString("");
      }
    }
    return "";
  }

  private void carry(Letter letter) {
    if (bounced.contains(letter.to())) {
      end(letter, List.of(letter.event("dropped", Map.of("reason", "Bounced Address"))), "dropped");
      return;
    }
    var processed = letter.event("processed", Map.of());
    pace.pause(TRAVEL);
    if (settings.badAddresses().contains(letter.to())) {
      bounced.add(letter.to());
      var bounce =
          letter.event(
              "bounce",
              Map.of(
                  "type",
                  "bounce",
                  "status",
                  "5.1.1",
                  "reason",
                  "550 5.1.1 The email account that you tried to reach does not exist"));
      end(letter, List.of(processed, bounce), "bounce");
      return;
    }
    subscribers
        .numberOf(letter.to())
        .flatMap(subscribers::at)
        .ifPresent(s -> s.mailed(letter.from(), letter.subject()));
    var delivered = letter.event("delivered", Map.of("response", "250 2.0.0 OK"));
    end(letter, List.of(processed, delivered), "delivered");
  }

  private void end(Letter letter, List<Map<String, Object>> batch, String status) {
    log.status(letter.id(), status);
    events.post(batch);
  }
}
