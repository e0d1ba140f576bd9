package dev.ringback.sandbox.ringcentral;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.delivery.Deliveries;
import dev.ringback.sandbox.network.ClinicPhones;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** RingCentral at the clinic. */
@Component
class ClinicPhoneSystem implements ClinicPhones {
  private static final Duration BETWEEN = Duration.ofMillis(120);
  private static final Duration RINGS_ON = Duration.ofSeconds(3);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Subscriptions subscriptions;
  private final CallLog log;
  private final NextCall next;
  private final Deliveries deliveries;
  private final JsonMapper json;
  private final Pace pace;
  private final Clock clock;

  ClinicPhoneSystem(
      Subscriptions subscriptions,
      CallLog log,
      NextCall next,
      Deliveries deliveries,
      JsonMapper json,
      Pace pace,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.log = log;
    this.next = next;
    this.deliveries = deliveries;
    this.json = json;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ringcentral";
  }

  /**
   * {@inheritDoc}
   *
   * <p>Only subscribers are told. Notifications that are not taken are lost, as nobody at
   * RingCentral promises a second try; the call log has every call.
   */
  @Override
  public void ringsOut(RungOut call, Witness witness) {
    awaitSubscriber(witness);
    List<Stage> course = course(call);
    var session = new TelephonySession(call.caller(), call.line(), clock.instant(), call.rang());
    AtomicBoolean told = new AtomicBoolean();
    if (course.contains(Stage.NEXT_RINGS)) {
      log.add(session.startedAt(), session.recordSoFar(), _ -> {});
    }
    for (Stage stage : course) {
      if (!stage.isUntold() && notify(session, stage, witness) && stage.missed) {
        told.set(true);
        witness.accepted(clock.instant());
      }
      pace.pause(stage == Stage.RINGS_ON ? RINGS_ON : BETWEEN);
    }
    log.add(
        session.startedAt(),
        session.record(course),
        at -> {
          if (!told.getAndSet(true)) {
            witness.told("phone system's call log was read");
            witness.accepted(at);
          }
        });
  }

  private List<Stage> course(RungOut call) {
    List<Stage> planned = next.take();
    if (!planned.isEmpty()) {
      return planned;
    }
    return call.notifications().isEmpty()
        ? List.of(Stage.SETUP, Stage.PROCEEDING, Stage.MISSED)
        : call.notifications().stream().map(Stage::valueOf).toList();
  }

  /** Whoever begins to listen makes its subscription first; a call may come before. */
  private void awaitSubscriber(Witness witness) {
    Instant until = clock.instant().plus(LONGEST_WAIT);
    while (subscriptions.wanting(true).isEmpty()) {
      if (!clock.instant().isBefore(until) || Thread.currentThread().isInterrupted()) {
        witness.told("phone system: nobody has subscribed to its calls");
        return;
      }
      new Pace(1).pause(BETWEEN);
    }
  }

  private boolean notify(TelephonySession session, Stage stage, Witness witness) {
    boolean taken = false;
    for (Subscription subscription : subscriptions.wanting(stage.missed)) {
      boolean ok = notify(subscription, session, stage, witness);
      subscription.delivered(ok, clock.instant());
      taken |= ok;
    }
    return taken;
  }

  private boolean notify(
      Subscription subscription, TelephonySession session, Stage stage, Witness witness) {
    var headers =
        Map.of(
            "Content-Type",
            "application/json",
            "Verification-Token",
            subscription.verificationToken,
            "User-Agent",
            "RingCentral-WebHook/8.4");
    try {
      Answer answer =
          deliveries.send(
              "POST",
              subscription.address,
              headers,
              json.writeValueAsBytes(session.notification(stage, subscription.id)),
              Subscriptions.TIMEOUT);
      witness.told("phone system notified " + stage + ": " + answer.status());
      return answer.ok();
    } catch (IOException e) {
      witness.told("phone system notified " + stage + ": no answer");
      return false;
    }
  }
}
