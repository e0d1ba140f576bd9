package dev.ringback.sandbox.vonage;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.ClinicPhones;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The clinic's number at the Voice API. It asks what to do with a call, rings the desk as told, and
 * plays to the caller what it is told when nobody answers there.
 */
@Component
class VoicePhones implements ClinicPhones {
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final Duration LISTENING = Duration.ofSeconds(6);

  private final VoiceSettings settings;
  private final VoiceWebhooks webhooks;
  private final Pace pace;
  private final Clock clock;

  VoicePhones(VoiceSettings settings, VoiceWebhooks webhooks, Pace pace, Clock clock) {
    this.settings = settings;
    this.webhooks = webhooks;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "vonage-voice";
  }

  /**
   * {@inheritDoc}
   *
   * <p>{@code SETUP} is told of the caller's leg, {@code PROCEEDING} of the desk's, {@code MISSED}
   * of both when they end. An event that is not taken is lost unless it could be answered with
   * instructions.
   */
  @Override
  public void ringsOut(RungOut call, Witness witness) {
    var voice = new VoiceCall(call.caller(), call.line(), clock.instant().minus(call.rang()));
    Optional<CallControl> control = webhooks.instructions(voice.call(), witness);
    if (control.isEmpty()) {
      witness.told("phone system dropped the call: no instructions");
      return;
    }
    List<String> stages =
        call.notifications().isEmpty()
            ? List.of("SETUP", "PROCEEDING", "MISSED")
            : call.notifications();
    Map<String, List<SignedEvent>> told = course(voice, control.get(), call.rang());
    for (String stage : stages) {
      told.getOrDefault(stage, List.of()).forEach(event -> tell(event, witness));
    }
  }

  private Map<String, List<SignedEvent>> course(
      VoiceCall voice, CallControl control, Duration rang) {
    List<SignedEvent> setup = new ArrayList<>();
    for (String status : List.of("started", "ringing", "answered")) {
      setup.add(asynchronous(voice.inbound(status, Duration.ZERO)));
    }
    List<SignedEvent> proceeding = new ArrayList<>();
    List<SignedEvent> missed = new ArrayList<>();
    Duration end = rang;
    if (control.desk() != null) {
      for (String status : List.of("started", "ringing")) {
        proceeding.add(connect(voice, control, status, Duration.ZERO));
      }
      boolean timedOut = rang.compareTo(control.timeout()) >= 0;
      Duration stopped = timedOut ? control.timeout() : rang;
      missed.add(connect(voice, control, timedOut ? "timeout" : "cancelled", stopped));
      end = timedOut ? stopped.plus(LISTENING) : stopped;
    }
    missed.add(asynchronous(voice.inbound("completed", end)));
    return Map.of("SETUP", setup, "PROCEEDING", proceeding, "MISSED", missed);
  }

  private SignedEvent connect(VoiceCall voice, CallControl control, String status, Duration after) {
    String url = control.eventUrl() == null ? settings.eventUrl() : control.eventUrl();
    Map<String, Object> event = voice.outbound(status, String.valueOf(control.desk()), after);
    return webhooks.sign(url, event, control.synchronous());
  }

  private SignedEvent asynchronous(Map<String, Object> event) {
    return webhooks.sign(settings.eventUrl(), event, false);
  }

  private void tell(SignedEvent event, Witness witness) {
    boolean taken = webhooks.tell(event, witness);
    if (taken && event.endsCall()) {
      witness.accepted(clock.instant());
    }
    pace.pause(BETWEEN);
  }
}
