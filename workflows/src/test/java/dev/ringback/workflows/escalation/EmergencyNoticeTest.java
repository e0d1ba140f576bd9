package dev.ringback.workflows.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.outreach.Failures;
import dev.ringback.workflows.outreach.StaffMail;
import dev.ringback.workflows.outreach.StaffMailActivities;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmergencyNoticeTest {
  private static final Instant NOW = Instant.parse("2026-07-14T17:00:00Z");

  @Test
  void tellsWhoWhenAndWhatForOnceTheVendorIsBack() {
    MailRoom room = new MailRoom();
    try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
      temporal
          .newWorker(TaskQueues.RECOVERY)
          .registerWorkflowImplementationTypes(EmergencyNoticeWorkflowImpl.class);
      temporal.newWorker(TaskQueues.OUTREACH).registerActivitiesImplementations(room);
      temporal.start();

      temporal
          .getWorkflowClient()
          .newWorkflowStub(
              EmergencyNoticeWorkflow.class,
              WorkflowOptions.newBuilder()
                  .setWorkflowId(EmergencyNoticeWorkflow.workflowId("em_1"))
                  .setTaskQueue(TaskQueues.RECOVERY)
                  .build())
          .tell(
              new EmergencyNotice(
                  "em_1",
                  TestClinics.lumen().id(),
                  "us_7",
                  EmergencyPurpose.TREATMENT,
                  NOW,
                  NOW.plusSeconds(3600)));
    }

    assertThat(room.sent)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.id()).isEqualTo("em_1");
          assertThat(mail.clinic()).isEqualTo(TestClinics.lumen().id());
          assertThat(mail.body())
              .contains("us_7", "TREATMENT", "2026-07-14T17:00:00Z", "2026-07-14T18:00:00Z", "em_1")
              .doesNotContain("ep_", "ct_");
        });
  }

  /** A vendor that is down for the first hours. */
  private static final class MailRoom implements StaffMailActivities {
    private final List<StaffMail> sent = new CopyOnWriteArrayList<>();
    private volatile int refusals = 100;

    @Override
    public void sendToStaff(StaffMail mail) {
      if (refusals-- > 0) {
        throw ApplicationFailure.newFailure("down", Failures.VENDOR_UNAVAILABLE);
      }
      sent.add(mail);
    }
  }
}
