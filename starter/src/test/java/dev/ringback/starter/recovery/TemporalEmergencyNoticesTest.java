package dev.ringback.starter.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.escalation.EmergencyNotice;
import dev.ringback.workflows.escalation.EmergencyNoticeWorkflow;
import dev.ringback.workflows.escalation.EmergencyPurpose;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TemporalEmergencyNoticesTest {
  private static final List<String> TOLD = new CopyOnWriteArrayList<>();

  @Test
  void tellsOnceHoweverOftenItIsAsked() {
    try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
      temporal.newWorker(TaskQueues.RECOVERY).registerWorkflowImplementationTypes(Telling.class);
      temporal.start();
      TemporalEmergencyNotices notices =
          new TemporalEmergencyNotices(
              temporal.getWorkflowClient(),
              TestSettings.settings("", Duration.ofSeconds(5), Duration.ofSeconds(5)));

      notices.tell(notice());
      temporal.getWorkflowClient().newUntypedWorkflowStub("emergency/em_1").getResult(Void.class);
      notices.tell(notice());

      assertThat(TOLD).containsExactly("us_7");
    }
  }

  private static EmergencyNotice notice() {
    return new EmergencyNotice(
        "em_1",
        Lumen.ID,
        "us_7",
        EmergencyPurpose.SAFETY,
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(3600));
  }

  /** Writes down whom it tells of. */
  public static final class Telling implements EmergencyNoticeWorkflow {
    @Override
    public void tell(EmergencyNotice notice) {
      TOLD.add(notice.user());
    }
  }
}
