package dev.ringback.sandbox.jambonz;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** jambonz, whose application dials two phones at once. It posts once: retries are off. */
@Component
class JambonzPhones implements ClinicPhones {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration BETWEEN = Duration.ofMillis(60);

  private final JambonzSettings settings;
  private final Deliveries deliveries;
  private final JsonMapper json;
  private final Pace pace;
  private final Clock clock;

  JambonzPhones(
      JambonzSettings settings, Deliveries deliveries, JsonMapper json, Pace pace, Clock clock) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.json = json;
    this.pace = pace;
    this.clock = clock;
  }

  /** A status of a leg. */
  enum Moment {
    CALLER_TRYING(0, "trying", 100),
    DESK_1_RINGING(1, "ringing", 180),
    DESK_2_RINGING(2, "ringing", 180),
    DESK_1_NO_ANSWER(1, "no-answer", 487),
    DESK_2_NO_ANSWER(2, "no-answer", 487),
    CALLER_COMPLETED(0, "completed", 200);

    private final int leg;
    private final String status;
    private final int sip;

    Moment(int leg, String status, int sip) {
      this.leg = leg;
      this.status = status;
      this.sip = sip;
    }
  }

  @Override
  public String name() {
    return "jambonz";
  }

  @Override
  public void ringsOut(RungOut call, Witness witness) {
    List<Moment> moments = Course.of(call.notifications(), Moment.class);
    List<String> legs =
        List.of(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString());
    for (Moment moment : moments) {
      boolean taken = post(json.writeValueAsBytes(body(call, moment, legs)), moment, witness);
      if (taken && moment == Moment.CALLER_COMPLETED) {
        witness.accepted(clock.instant());
      }
      pace.pause(BETWEEN);
    }
  }

  private static Map<String, Object> body(RungOut call, Moment moment, List<String> legs) {
    boolean caller = moment.leg == 0;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("callSid", legs.get(moment.leg));
    if (!caller) {
      body.put("parentCallSid", legs.getFirst());
    }
    body.put("direction", caller ? "inbound" : "outbound");
    body.put("from", call.caller());
    body.put("to", caller ? call.line() : "desk" + moment.leg + "@clinic.example");
    body.put("callId", UUID.randomUUID().toString());
    body.put("sipStatus", moment.sip);
    body.put("callStatus", moment.status);
    body.put("accountSid", "ed649e33-e771-403a-8c99-1780eabbc803");
    body.put("applicationSid", "0e0681b0-d49f-4fb8-b973-b5a3c6758de1");
    return body;
  }

  private boolean post(byte[] body, Moment moment, Witness witness) {
    var headers =
        Map.of(
            "Content-Type",
            "application/json",
            "Jambonz-Signature",
            Hmac.timed(settings.webhookSecret(), clock.instant(), body));
    try {
      Answer answer =
          deliveries.send("POST", URI.create(settings.webhook()), headers, body, TIMEOUT);
      witness.told("phone system posted " + moment + ": " + answer.status());
      return answer.ok();
    } catch (IOException e) {
      witness.told("phone system posted " + moment + ": no answer");
      return false;
    }
  }
}
