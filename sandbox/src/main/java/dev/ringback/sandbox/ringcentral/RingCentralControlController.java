package dev.ringback.sandbox.ringcentral;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a test may ask of the phone system. */
@RestController
class RingCentralControlController {
  private static final String LINE = "+15125550101";

  private final NextCall next;
  private final CallLog log;
  private final Subscriptions subscriptions;
  private final UsagePlan plan;
  private final Clock clock;

  RingCentralControlController(
      NextCall next, CallLog log, Subscriptions subscriptions, UsagePlan plan, Clock clock) {
    this.next = next;
    this.log = log;
    this.subscriptions = subscriptions;
    this.plan = plan;
    this.clock = clock;
  }

  /** The next call goes this way, such as {@code ["SETUP","OTHER_RINGS","OTHER_ANSWERS"]}. */
  @PostMapping("/sandbox/ringcentral/next-call")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void nextCall(@RequestBody List<Stage> course) {
    next.plan(course);
  }

  /** So many calls were missed just now, none of which anybody was told of. */
  @PostMapping("/sandbox/ringcentral/lost-calls")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lostCalls(@RequestParam int number) {
    for (int i = 0; i < number; i++) {
      var session =
          new TelephonySession(
              "+1512555%04d".formatted(i), LINE, clock.instant(), Duration.ofSeconds(20));
      log.add(session.startedAt(), session.record(List.of(Stage.LOST)), _ -> {});
    }
  }

  /** Every subscription is blacklisted, as after too many failures. */
  @PostMapping("/sandbox/ringcentral/blacklist")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void blacklist() {
    subscriptions.all().forEach(s -> s.blacklist(clock.instant()));
  }

  /** Forgets how many requests came lately, and every penalty. */
  @PostMapping("/sandbox/ringcentral/usage/reset")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resetUsage() {
    plan.reset();
  }
}
