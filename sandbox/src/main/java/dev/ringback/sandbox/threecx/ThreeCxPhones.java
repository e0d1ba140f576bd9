package dev.ringback.sandbox.threecx;

import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.Course;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 3CX, which reports a call for each extension that rang, once each. */
@Component
class ThreeCxPhones implements ClinicPhones {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final ThreeCxSettings settings;
  private final Deliveries deliveries;
  private final JsonMapper json;
  private final Clock clock;

  ThreeCxPhones(ThreeCxSettings settings, Deliveries deliveries, JsonMapper json, Clock clock) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "3cx";
  }

  /** An extension that reports. */
  enum Extension {
    EXTENSION_201,
    EXTENSION_202
  }

  @Override
  public void ringsOut(RungOut call, Witness witness) {
    String began = clock.instant().minus(call.rang()).truncatedTo(ChronoUnit.SECONDS).toString();
    for (Extension rung : Course.of(call.notifications(), Extension.class)) {
      String extension = rung.name().substring(rung.name().length() - 3);
      Map<String, String> report = new LinkedHashMap<>();
      report.put("callType", "Missed");
      report.put("number", call.caller());
      report.put("line", call.line());
      report.put("agent", extension);
      report.put("startedAt", began);
      var headers =
          Map.of("Content-Type", "application/json", "Ringback-Secret", settings.secret());
      try {
        Answer answer =
            deliveries.send(
                "POST",
                URI.create(settings.webhook()),
                headers,
                json.writeValueAsBytes(report),
                TIMEOUT);
        witness.told("phone system reported extension " + extension + ": " + answer.status());
        if (answer.ok()) {
          witness.accepted(clock.instant());
        }
      } catch (IOException e) {
        witness.told("phone system reported extension " + extension + ": no answer");
      }
    }
  }
}
