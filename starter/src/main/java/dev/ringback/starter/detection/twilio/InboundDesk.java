package dev.ringback.starter.detection.twilio;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.clinic.ClinicRepository.Line;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.conversation.LiveAnswer;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.Intake;
import dev.ringback.starter.intake.MissedCalls;
import dev.ringback.starter.outreach.TwilioRequest;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.UnansweredLine;
import dev.ringback.workflows.clinic.UnansweredLine.Reaches;
import dev.ringback.workflows.clinic.UnansweredLine.Then;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.compliance.ContentClass;
import dev.ringback.workflows.compliance.VendorGate;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to people who call a number that leads to us. */
@Component
class InboundDesk {
  private static final Logger log = LoggerFactory.getLogger(InboundDesk.class);

  private final ClinicRepository clinics;
  private final MissedCalls calls;
  private final Intake intake;
  private final LiveAnswer live;
  private final CallerScript script;

  InboundDesk(
      ClinicRepository clinics,
      MissedCalls calls,
      Intake intake,
      LiveAnswer live,
      CallerScript script) {
    this.clinics = clinics;
    this.calls = calls;
    this.intake = intake;
    this.live = live;
    this.script = script;
  }

  /** Somebody calls: the desk is rung, unless nobody there answered before the call got to us. */
  String arrived(InboundCall call, TwilioRequest request) {
    Optional<Place> place = place(call);
    boolean rings = place.filter(there -> there.line().reaches() == Reaches.DESK_FIRST).isPresent();
    return rings ? script.ringDesk(place.get().line(), request.at()) : over(call, request);
  }

  /** Nobody rings for them any more: what they hear. Told again, it is answered the same way. */
  String over(InboundCall call, TwilioRequest request) {
    Optional<WebhookInbox.Entry> entry =
        intake.keep(InboundCallHandler.SOURCE, call.callSid(), request.kept(), request.at());
    Optional<Place> place = place(call);
    boolean talks = !call.gone() && place.filter(p -> p.talks(request.at())).isPresent();
    var leg = new Leg(call.callSid(), request.at());
    try {
      Handling handling = calls.take(call.reported(), request.at(), talks ? leg : _ -> null);
      entry.ifPresent(kept -> intake.settle(kept, handling));
      EffectId entered = leg.entered;
      if (entered != null) {
        return live.begin(entered, call.callSid(), request.at());
      }
      boolean recovers = handling instanceof Handling.HandedOver;
      return place
          .map(there -> recovers ? script.weGetBack(there.clinic()) : script.nobody(there.clinic()))
          .orElseGet(script::reject);
    } catch (RecoveriesUnavailable e) {
      log.warn("A caller cannot be talked to now: {}", e.getMessage());
      return place.map(there -> script.weGetBack(there.clinic())).orElseGet(script::reject);
    }
  }

  private Optional<Place> place(InboundCall call) {
    return calls
        .line(call.to())
        .flatMap(line -> clinics.current(line.clinic()).map(clinic -> place(clinic, line)));
  }

  private static Place place(Clinic clinic, Line line) {
    return new Place(clinic, clinic.location(line.location()));
  }

  private record Place(Clinic clinic, Location location) {
    UnansweredLine line() {
      return location.unanswered();
    }

    /** Without an agreement the assistant takes no call: 45 CFR 164.502(e). It is called back. */
    boolean talks(Instant at) {
      return line().then() == Then.TALK
          && VendorGate.mayReceive(
              clinic.compliance(),
              VendorProduct.TWILIO_VOICE,
              ContentClass.PHI,
              at.atZone(location.zone()).toLocalDate());
    }
  }

  /** The leg a caller is talked to on; entered once it is known whose episode it is. */
  private final class Leg
      implements java.util.function.Function<EpisodeRepository.Row, @Nullable EffectId> {
    private final String callSid;
    private final Instant at;
    private @Nullable EffectId entered;

    private Leg(String callSid, Instant at) {
      this.callSid = callSid;
      this.at = at;
    }

    @Override
    public @Nullable EffectId apply(EpisodeRepository.Row episode) {
      entered = live.enter(episode, callSid, at);
      return entered;
    }
  }
}
