package dev.ringback.sandbox.freeswitch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.Course;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** FreeSWITCH, with two phones that ring together; it tells of each leg by socket and by record. */
@Component
class FreeSwitchPhones implements ClinicPhones {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
  private static final int TRIES = 3;

  private final FreeSwitchSettings settings;
  private final EventSocket socket;
  private final Deliveries deliveries;
  private final Pace pace;
  private final Clock clock;

  FreeSwitchPhones(
      FreeSwitchSettings settings,
      EventSocket socket,
      Deliveries deliveries,
      Pace pace,
      Clock clock) {
    this.settings = settings;
    this.socket = socket;
    this.deliveries = deliveries;
    this.pace = pace;
    this.clock = clock;
  }

  /** Whose leg is told of. */
  enum Which {
    DESK_1,
    DESK_2,
    CALLER
  }

  @Override
  public String name() {
    return "freeswitch";
  }

  @Override
  public void ringsOut(RungOut call, Witness witness) {
    Instant over = clock.instant();
    Instant began = over.minus(call.rang());
    Map<Which, Leg> legs = new EnumMap<>(Which.class);
    legs.put(Which.DESK_1, new Leg(uuid(), false, call.caller(), "1001", began, over));
    legs.put(Which.DESK_2, new Leg(uuid(), false, call.caller(), "1002", began, over));
    legs.put(Which.CALLER, new Leg(uuid(), true, call.caller(), call.line(), began, over));
    for (Which which : Course.of(call.notifications(), Which.class)) {
      Leg leg = legs.getOrDefault(which, legs.get(Which.CALLER));
      int heard = socket.tell(leg.event());
      witness.told("phone system told the end of " + which + " to " + heard + " listeners");
      boolean taken = post(leg, which, witness);
      if (which == Which.CALLER && (taken || heard > 0)) {
        witness.accepted(clock.instant());
      }
    }
  }

  /**
   * As mod_xml_cdr does with {@code encode=true} and two retries: anything but 200 is a failure.
   */
  private boolean post(Leg leg, Which which, Witness witness) {
    if (settings.cdrPassword().isEmpty()) {
      return false;
    }
    String prefix = leg.caller() ? "a_" : "";
    URI url = URI.create(settings.webhook() + "?uuid=" + prefix + leg.uuid());
    String pair = settings.cdrUser() + ":" + settings.cdrPassword();
    var headers =
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "User-Agent",
            "freeswitch-xml/1.0",
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    byte[] body =
        ("cdr=" + URLEncoder.encode(leg.record(), UTF_8).replace("+", "%20")).getBytes(UTF_8);
    for (int i = 0; i < TRIES; i++) {
      if (i > 0) {
        pace.pause(BETWEEN_TRIES);
      }
      try {
        Answer answer = deliveries.send("POST", url, headers, body, TIMEOUT);
        witness.told("phone system posted the record of " + which + ": " + answer.status());
        if (answer.status() == 200) {
          return true;
        }
      } catch (IOException e) {
        witness.told("phone system posted the record of " + which + ": no answer");
      }
    }
    return false;
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }
}
