package dev.ringback.starter.detection.vonage;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.CallLegRepository;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.starter.intake.MissedCalls;
import dev.ringback.starter.intake.ReportedCall;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Whether a caller whom nobody answered may be told that the clinic gets back to them. */
@Component
@ConditionalOnExpression(VonageVoiceSettings.SET_UP)
class CallerPromise {
  private static final PhoneSystem SYSTEM = PhoneSystem.VONAGE_VOICE;

  private final CallLegRepository legs;
  private final MissedCalls calls;
  private final CallerHash hash;

  CallerPromise(CallLegRepository legs, MissedCalls calls, CallerHash hash) {
    this.legs = legs;
    this.calls = calls;
    this.hash = hash;
  }

  /**
   * Whether the call is one that will be recovered if it ends now; false if its caller is not
   * known.
   *
   * @param desk tells that the desk was not reached
   */
  boolean holds(VoiceNews desk, Instant at) {
    List<LegNews> told = legs.ofCall(SYSTEM, hash.of("call." + SYSTEM, desk.conversation()));
    return told.stream()
        .filter(news -> news.role() == Role.CALLER && news.from() != null)
        .min(Comparator.comparing(LegNews::at))
        .filter(caller -> calls.recovers(asMissed(desk, caller), at))
        .isPresent();
  }

  private ReportedCall asMissed(VoiceNews desk, LegNews caller) {
    return new ReportedCall(
        CallLegs.event(hash, SYSTEM, desk.conversation()),
        SYSTEM,
        CallOutcome.NO_ANSWER,
        caller.from(),
        caller.to(),
        caller.at(),
        null,
        false);
  }
}
