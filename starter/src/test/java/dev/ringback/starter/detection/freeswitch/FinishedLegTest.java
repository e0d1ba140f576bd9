package dev.ringback.starter.detection.freeswitch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.CallWatch;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinishedLegTest {
  private static final Instant BEGAN = Instant.parse("2026-11-23T17:05:00Z");

  @ParameterizedTest
  @CsvSource({
    // answered, bridged, talked, cause, of the bridge, last application, outcome
    "false,false,false,NO_ANSWER,NO_ANSWER,bridge,NO_ANSWER",
    "false,false,false,NO_USER_RESPONSE,,bridge,NO_ANSWER",
    "false,false,false,USER_BUSY,USER_BUSY,bridge,BUSY",
    "false,false,false,ORIGINATOR_CANCEL,ORIGINATOR_CANCEL,bridge,ABANDONED",
    "false,false,false,CALL_REJECTED,CALL_REJECTED,bridge,REJECTED",
    "false,false,false,NORMAL_CLEARING,USER_NOT_REGISTERED,bridge,REJECTED",
    "true,true,false,NORMAL_CLEARING,NORMAL_CLEARING,bridge,ANSWERED",
    "true,true,false,NORMAL_CLEARING,,bridge,ANSWERED",
    "true,true,false,NORMAL_CLEARING,NO_ANSWER,bridge,NO_ANSWER",
    "false,true,false,ORIGINATOR_CANCEL,ORIGINATOR_CANCEL,bridge,ABANDONED",
    "true,false,false,NORMAL_CLEARING,NO_ANSWER,voicemail,VOICEMAIL",
    "true,false,false,NORMAL_CLEARING,,rxfax,FAX",
    "true,false,false,NORMAL_CLEARING,,ivr,ABANDONED",
    // Sent on to a phone that nobody took up, after somebody had talked with them.
    "true,true,true,NORMAL_CLEARING,NO_ANSWER,bridge,ANSWERED",
    "true,true,true,NORMAL_CLEARING,USER_BUSY,bridge,ANSWERED",
    "true,true,true,NORMAL_CLEARING,NO_ANSWER,voicemail,VOICEMAIL",
    // Their own time was up.
    "true,true,false,ALLOTTED_TIMEOUT,,bridge,ANSWERED",
    "true,true,false,ALLOTTED_TIMEOUT,ALLOTTED_TIMEOUT,bridge,ANSWERED",
    "true,true,false,ALLOTTED_TIMEOUT,NO_ANSWER,playback,NO_ANSWER",
    "true,true,false,NORMAL_CLEARING,ALLOTTED_TIMEOUT,bridge,NO_ANSWER",
    "false,false,false,ALLOTTED_TIMEOUT,,bridge,NO_ANSWER"
  })
  void tellsHowTheCallEnded(
      boolean answered,
      boolean bridged,
      boolean talked,
      String cause,
      String bridgeCause,
      String application,
      CallOutcome outcome) {
    var leg = leg(answered, bridged, talked, cause, bridgeCause, application);

    var verdict = (CallWatch.Verdict.Over) CallWatch.judge(leg.news(), BEGAN);

    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.rang()).hasSeconds(20);
    assertThat(verdict.to()).isEqualTo("+15125550101");
  }

  @Test
  void isTheCallersOnlyIfItCameInByAContextForOutside() {
    var leg = leg(false, false, false, "NO_ANSWER", null, null);

    assertThat(leg.isFromOutside(Set.of("public"))).isTrue();
    assertThat(leg.isFromOutside(Set.of("default"))).isFalse();
    assertThat(leg.toString()).doesNotContain("512");
  }

  private static FinishedLeg leg(
      boolean answered,
      boolean bridged,
      boolean talked,
      String cause,
      String bridgeCause,
      String application) {
    return new FinishedLeg(
        "7f3a1c2e",
        "inbound",
        "public",
        "+15125550142",
        List.of("gw+trunk", "+15125550101", "1000"),
        BEGAN,
        BEGAN.plusSeconds(20),
        answered,
        bridged,
        talked,
        cause,
        bridgeCause,
        application);
  }
}
