package dev.ringback.starter.detection.freeswitch;

import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.Handling;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Hands on what a finished leg tells, whichever way it came: the call has one event id. */
@Component
class FreeSwitchLegs {
  private final CallLegs legs;
  private final FreeSwitchSettings settings;

  FreeSwitchLegs(CallLegs legs, FreeSwitchSettings settings) {
    this.legs = legs;
    this.settings = settings;
  }

  /** Whether it is worth being kept. */
  boolean counts(FinishedLeg leg) {
    return leg.isFromOutside(settings.contexts());
  }

  Handling take(FinishedLeg leg, Instant acceptedAt) {
    return counts(leg)
        ? legs.take(PhoneSystem.FREESWITCH, leg.uuid(), leg.news(), acceptedAt)
        : new Handling.SetAside("the leg of no caller from outside");
  }
}
