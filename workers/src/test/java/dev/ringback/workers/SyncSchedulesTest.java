package dev.ringback.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.clinic.SyncSource;
import io.grpc.Status;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncSchedulesTest {
  private final FakeSchedules temporal = new FakeSchedules();

  @Test
  void makesOneForEachSourceAndRunsItAtOnce() {
    bringUp(source("acme.calls", 60), source("acme.care", 300));
    assertThat(temporal.byId).containsOnlyKeys("sync/acme.calls", "sync/acme.care");
    assertThat(temporal.triggered).containsExactly("sync/acme.calls", "sync/acme.care");
    Schedule calls = temporal.byId.get("sync/acme.calls");
    assertThat(calls.getSpec().getIntervals())
        .containsExactly(new ScheduleIntervalSpec(Duration.ofSeconds(60)));
    assertThat(calls.getPolicy().getOverlap())
        .isEqualTo(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP);
    assertThat(calls.getPolicy().getCatchupWindow()).isEqualTo(Duration.ofSeconds(10));
    var action = (ScheduleActionStartWorkflow) calls.getAction();
    assertThat(action.getWorkflowType()).isEqualTo("Sync");
    assertThat(action.getOptions().getTaskQueue()).isEqualTo("sync");
    assertThat(action.getArguments().get(0, String.class)).isEqualTo("acme.calls");
  }

  @Test
  void takesUpANewIntervalAndRunsAgainAtOnce() {
    bringUp(source("acme.calls", 60));
    bringUp(source("acme.calls", 20));
    assertThat(temporal.byId.get("sync/acme.calls").getSpec().getIntervals())
        .containsExactly(new ScheduleIntervalSpec(Duration.ofSeconds(20)));
    assertThat(temporal.triggered).containsExactly("sync/acme.calls", "sync/acme.calls");
  }

  @Test
  void leavesAPausedOnePaused() {
    bringUp(source("acme.calls", 60));
    temporal.pause("sync/acme.calls");
    temporal.triggered.clear();
    bringUp(source("acme.calls", 60));
    assertThat(temporal.byId.get("sync/acme.calls").getState().isPaused()).isTrue();
    assertThat(temporal.byId.get("sync/acme.calls").getState().getNote()).isEqualTo("by hand");
    assertThat(temporal.triggered).isEmpty();
  }

  @Test
  void deletesThoseOfSourcesThatAreGoneAndNobodyElses() {
    bringUp(source("acme.calls", 60));
    temporal.createSchedule(
        "nightly-backup",
        temporal.byId.get("sync/acme.calls"),
        ScheduleOptions.newBuilder().build());
    bringUp(source("acme.care", 60));
    assertThat(temporal.byId).containsOnlyKeys("nightly-backup", "sync/acme.care");
  }

  @Test
  void goesOnWhereOnlyAnAdministratorMay() {
    temporal.refusal = Status.Code.PERMISSION_DENIED;
    assertThatCode(() -> bringUp(source("acme.calls", 60))).doesNotThrowAnyException();
  }

  @Test
  void isTriedAgainWhileTemporalDoesNotAnswer() {
    temporal.refusal = Status.Code.UNAVAILABLE;
    assertThatThrownBy(() -> bringUp(source("acme.calls", 60)))
        .isInstanceOf(RuntimeException.class);
  }

  private void bringUp(SyncSource... sources) {
    new SyncSchedules(temporal, List.of(sources)).bringUpToDate();
  }

  private static SyncSource source(String name, int seconds) {
    return new SyncSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Duration every() {
        return Duration.ofSeconds(seconds);
      }

      @Override
      public int sync() {
        return 0;
      }
    };
  }
}
