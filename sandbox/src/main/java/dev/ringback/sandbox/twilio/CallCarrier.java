package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.control.VendorLog;
import dev.ringback.sandbox.network.Listener;
import dev.ringback.sandbox.network.RingAnswer;
import dev.ringback.sandbox.network.Subscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Places calls: rings the callee and, when somebody answers, follows the account's instructions.
 */
@Component
class CallCarrier {
  private static final Duration SET_UP = Duration.ofMillis(250);
  private static final RingAnswer RINGS_OUT =
      new RingAnswer(RingAnswer.Kind.NOBODY, Duration.ofMinutes(10));

  private final TwilioSettings settings;
  private final Subscribers subscribers;
  private final Webhooks webhooks;
  private final Relays relays;
  private final Alerts alerts;
  private final VendorLog log;
  private final Pace pace;
  private final Clock clock;

  CallCarrier(
      TwilioSettings settings,
      Subscribers subscribers,
      Webhooks webhooks,
      Relays relays,
      Alerts alerts,
      VendorLog log,
      Pace pace,
      Clock clock) {
    this.settings = settings;
    this.subscribers = subscribers;
    this.webhooks = webhooks;
    this.relays = relays;
    this.alerts = alerts;
    this.log = log;
    this.pace = pace;
    this.clock = clock;
  }

  /** Starts a call on a line of its own. */
  void place(Call call) {
    Thread thread = Thread.ofVirtual().name("line-" + call.sid()).unstarted(() -> run(call));
    call.occupy(thread);
    thread.start();
  }

  private void run(Call call) {
    var reports = new CallReports(call, webhooks, settings.accountSid(), clock);
    Optional<Subscriber> callee = subscribers.at(call.request().to());
    String how = "";
    try {
      reports.report("initiated");
      wait(call, SET_UP);
      reach(call, CallStatus.RINGING);
      reports.report("ringing");
      RingAnswer answer = ring(call, callee);
      reach(call, CallStatus.IN_PROGRESS);
      reports.report("answered");
      detect(call, answer);
      how = converse(call, callee.orElseThrow(), answer, reports);
    } catch (CallOver over) {
      how = over.how();
    } finally {
      Thread.interrupted();
      call.advance(CallStatus.COMPLETED, clock.instant());
      log.status(call.sid(), call.status().wire());
      reports.report("completed");
      String ended = call.status() == CallStatus.COMPLETED ? how : call.status().wire();
      callee.ifPresent(s -> s.lineClosed(ended));
    }
  }

  private RingAnswer ring(Call call, Optional<Subscriber> callee) {
    RingAnswer answer = callee.map(s -> s.rings(call.request().from())).orElse(RINGS_OUT);
    Duration limit = Duration.ofSeconds(call.request().timeoutSeconds());
    if (answer.after().compareTo(limit) > 0) {
      wait(call, limit);
      reach(call, CallStatus.NO_ANSWER);
      throw new CallOver("rang out");
    }
    wait(call, answer.after());
    switch (answer.kind()) {
      case NOBODY -> {
        reach(call, CallStatus.NO_ANSWER);
        throw new CallOver("rang out");
      }
      case BUSY -> {
        reach(call, CallStatus.BUSY);
        throw new CallOver("busy");
      }
      case FAILED -> {
        reach(call, CallStatus.FAILED);
        throw new CallOver("not in service");
      }
      case PERSON, UNCERTAIN, SCREENER, VOICEMAIL -> {}
    }
    return answer;
  }

  /** Holds the line up, as long as it takes, unless the result was asked for separately. */
  private void detect(Call call, RingAnswer answer) {
    String asked = call.request().machineDetection();
    if (asked != null && call.request().asyncAmdCallback() == null) {
      wait(call, Detection.time(answer.kind(), asked));
      call.answeredBy(Detection.result(answer.kind(), asked));
    }
  }

  private void detectAside(Call call, RingAnswer answer, CallReports reports) {
    String callback = call.request().asyncAmdCallback();
    String asked = call.request().machineDetection();
    if (callback != null && asked != null) {
      Duration time = Detection.time(answer.kind(), asked);
      Thread.ofVirtual()
          .start(() -> {
            pace.pause(time);
            call.answeredBy(Detection.result(answer.kind(), asked));
            var form = reports.parameters();
            form.put("MachineDetectionDuration", String.valueOf(time.toMillis()));
            webhooks.send("POST", callback, form, call.sid());
          });
    }
  }

  private String converse(Call call, Subscriber callee, RingAnswer answer, CallReports reports) {
    detectAside(call, answer, reports);
    Listener listener = answer.kind() == RingAnswer.Kind.VOICEMAIL ? new Voicemail(callee) : callee;
    var line = new Line(call, reports, webhooks, alerts, pace, subscribers, relays);
    return new CallSession(line, listener).run();
  }

  private void wait(Call call, Duration time) {
    try {
      Thread.sleep(pace.of(time));
    } catch (InterruptedException e) {
      throw new CallOver(call.status().wire());
    }
  }

  private void reach(Call call, CallStatus status) {
    if (!call.advance(status, clock.instant())) {
      throw new CallOver(call.status().wire());
    }
    log.status(call.sid(), status.wire());
  }
}
