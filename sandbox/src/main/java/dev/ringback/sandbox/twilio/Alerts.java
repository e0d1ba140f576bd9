package dev.ringback.sandbox.twilio;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account's error log, as the console's debugger shows it. */
@Component
class Alerts {
  static final int HTTP_RETRIEVAL_FAILURE = 11200;
  static final int DOCUMENT_PARSE_FAILURE = 12100;
  static final int SCHEMA_WARNING = 12200;
  static final int RELAY_CANNOT_CONNECT = 64102;
  static final int RELAY_SOCKET_ENDED = 64105;
  static final int RELAY_INVALID_MESSAGE = 64107;

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  private final Clock clock;
  private final List<Alert> alerts = new CopyOnWriteArrayList<>();

  Alerts(Clock clock) {
    this.clock = clock;
  }

  void raise(int code, String resource, String message) {
    LOG.warn("twilio error {} on {}: {}", code, resource, message);
    alerts.add(new Alert(clock.instant(), code, resource, message));
  }

  List<Alert> all() {
    return List.copyOf(alerts);
  }

  /** One entry of the error log. */
  record Alert(Instant at, int code, String resource, String message) {}

  /** Shows the error log. */
  @RestController
  static class AlertsController {
    private final Alerts alerts;

    AlertsController(Alerts alerts) {
      this.alerts = alerts;
    }

    @GetMapping("/sandbox/alerts")
    List<Alert> alerts() {
      return alerts.all();
    }
  }
}
