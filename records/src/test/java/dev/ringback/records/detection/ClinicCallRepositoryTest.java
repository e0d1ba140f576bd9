package dev.ringback.records.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.TestStore;
import dev.ringback.records.detection.ClinicCallRepository.Call;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.MissedCallPolicy.Reason;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClinicCallRepositoryTest {
  private static final Instant NOON = TestStore.NOON;
  private static final LocationId AUSTIN = new LocationId("austin");

  private final ClinicCallRepository calls = new ClinicCallRepository(new TestStore().jdbc);

  @Test
  void countsTheCallsOfADayThatNobodyAnswered() {
    add("e1", CallOutcome.NO_ANSWER, NOON.minus(Duration.ofHours(1)));
    add("e2", CallOutcome.ABANDONED, NOON.minus(Duration.ofHours(2)));
    add("e3", CallOutcome.ANSWERED, NOON.minus(Duration.ofHours(3)));
    add("e4", CallOutcome.NO_ANSWER, NOON.minus(Duration.ofHours(25)));

    assertThat(calls.missedBefore(AUSTIN, "caller", new EventId("now"), NOON)).isEqualTo(2);
    assertThat(calls.missedBefore(AUSTIN, "caller", new EventId("e1"), NOON)).isEqualTo(1);
    assertThat(calls.missedBefore(AUSTIN, "other", new EventId("now"), NOON)).isZero();
  }

  @Test
  void findsTheIdUnderWhichACallWasKeptFirst() {
    assertThat(calls.firstKept(List.of(new EventId("e1")))).isEmpty();
    add("e2", CallOutcome.NO_ANSWER, NOON.minusSeconds(20));
    add("e1", CallOutcome.NO_ANSWER, NOON.minusSeconds(10));

    assertThat(calls.firstKept(List.of(new EventId("e1"), new EventId("e2"), new EventId("e3"))))
        .hasValue(new EventId("e2"));
  }

  private void add(String event, CallOutcome outcome, Instant at) {
    calls.add(
        new Call(
            new EventId(event),
            new ClinicId("lumen"),
            AUSTIN,
            "caller",
            PhoneSystem.GENERIC,
            outcome,
            outcome == CallOutcome.ANSWERED ? Reason.ANSWERED : null,
            at,
            at));
  }
}
