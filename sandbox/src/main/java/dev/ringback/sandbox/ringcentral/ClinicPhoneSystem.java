package dev.ringback.sandbox.ringcentral;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * RingCentral at the clinic. The ringing itself is skipped: a call has rung out when it arrives
 * here, and its earlier notifications carry earlier times.
 */
@Component
public class ClinicPhoneSystem {
  private static final Duration BETWEEN = Duration.ofMillis(120);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final RingCentralSettings settings;
  private final Deliveries deliveries;
  private final JsonMapper json;
  private final Pace pace;
  private final Clock clock;
  private boolean subscribed;

  ClinicPhoneSystem(
      RingCentralSettings settings,
      Deliveries deliveries,
      JsonMapper json,
      Pace pace,
      Clock clock) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.json = json;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * A call rings out at a line of the clinic. Notifications that are not taken are lost, as nobody
   * at RingCentral promises a second try.
   *
   * @param stages notifications in the order sent; naming one twice redelivers it
   * @param witness hears what the webhook answered
   */
  public void ringsOut(
      String caller, String line, Duration rang, List<Stage> stages, Witness witness) {
    if (!subscribe(witness)) {
      return;
    }
    var session = new TelephonySession(caller, line, clock.instant(), rang);
    for (Stage stage : stages) {
      boolean taken = notify(session, stage, witness);
      if (taken && stage == Stage.MISSED) {
        witness.accepted(clock.instant());
      }
      pace.pause(BETWEEN);
    }
  }

  private boolean notify(TelephonySession session, Stage stage, Witness witness) {
    var headers =
        Map.of(
            "Content-Type",
            "application/json",
            "Verification-Token",
            settings.verificationToken(),
            "User-Agent",
            "RingCentral-WebHook/8.4");
    try {
      Answer answer = post(headers, json.writeValueAsBytes(session.notification(stage)));
      witness.told("phone system notified " + stage + ": " + answer.status());
      return answer.status() == 200;
    } catch (IOException e) {
      witness.told("phone system notified " + stage + ": no answer");
      return false;
    }
  }

  /** The handshake that makes the subscription active, once. */
  private synchronized boolean subscribe(Witness witness) {
    if (subscribed) {
      return true;
    }
    String token = UUID.randomUUID().toString();
    try {
      Answer answer = post(Map.of("Validation-Token", token), new byte[0]);
      subscribed =
          answer.status() == 200
              && answer.headers().firstValue("Validation-Token").equals(Optional.of(token))
              && answer
                  .headers()
                  .firstValue("Content-Type")
                  .orElse("")
                  .startsWith("application/json");
      witness.told("phone system subscription " + (subscribed ? "active" : "refused"));
    } catch (IOException e) {
      witness.told("phone system subscription: no answer");
    }
    return subscribed;
  }

  private Answer post(Map<String, String> headers, byte[] body) throws IOException {
    return deliveries.send("POST", URI.create(settings.webhook()), headers, body, TIMEOUT);
  }

  /** Sees how the notifications of a call are taken. */
  public interface Witness {
    void told(String what);

    /** The notification of the missed call was answered with 200; again for each redelivery. */
    void accepted(Instant at);
  }
}
