package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.control.VendorLog;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.Listener;
import dev.ringback.sandbox.network.Reaction;
import dev.ringback.sandbox.network.Subscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Twilio as the clinic's phone system: asks the number's webhook what to do, and does it. */
@Component
class ClinicNumbers implements ClinicPhones {
  private final TwilioSettings settings;
  private final String voiceWebhook;
  private final String statusWebhook;
  private final Calls calls;
  private final Subscribers subscribers;
  private final Webhooks webhooks;
  private final Relays relays;
  private final Alerts alerts;
  private final VendorLog log;
  private final Pace pace;
  private final Clock clock;

  /**
   * Knows what the account's owner has set for the clinic's numbers.
   *
   * @param voiceWebhook asked when a call comes in; a fragment sets retries
   * @param statusWebhook told when it is over
   */
  ClinicNumbers(
      TwilioSettings settings,
      @Value("${sandbox.twilio.voice-webhook}") String voiceWebhook,
      @Value("${sandbox.twilio.voice-status-webhook}") String statusWebhook,
      Calls calls,
      Subscribers subscribers,
      Webhooks webhooks,
      Relays relays,
      Alerts alerts,
      VendorLog log,
      Pace pace,
      Clock clock) {
    this.settings = settings;
    this.voiceWebhook = voiceWebhook;
    this.statusWebhook = statusWebhook;
    this.calls = calls;
    this.subscribers = subscribers;
    this.webhooks = webhooks;
    this.relays = relays;
    this.alerts = alerts;
    this.log = log;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "twilio";
  }

  /**
   * {@inheritDoc}
   *
   * <p>Here the ringing is not skipped: how long the desk rings is for the webhook to say.
   */
  @Override
  public void ringsOut(RungOut rungOut, Witness witness) {
    var request =
        CallRequest.inbound(rungOut.caller(), rungOut.line(), voiceWebhook, statusWebhook);
    Call call = new Call(request, true, clock.instant());
    calls.add(call);
    call.occupy(Thread.currentThread());
    call.advance(CallStatus.RINGING, clock.instant());
    var reports = new CallReports(call, webhooks, settings.accountSid(), clock);
    Optional<Subscriber> caller = subscribers.at(rungOut.caller());
    var line =
        new UnattendedLine(
            call, reports, webhooks, alerts, pace, subscribers, relays, witness, clock);
    Listener listener = caller.<Listener>map(s -> s).orElse((_, _) -> Reaction.silent());
    String how = "";
    try {
      call.advance(CallStatus.IN_PROGRESS, clock.instant());
      how = new CallSession(line, listener).run();
    } finally {
      Thread.interrupted();
      call.advance(CallStatus.COMPLETED, clock.instant());
      log.status(call.sid(), call.status().wire());
      reports.report("completed");
      String ended = how;
      witness.told("phone system ended the call: " + ended);
      caller.ifPresent(s -> s.lineClosed(ended));
    }
  }
}
