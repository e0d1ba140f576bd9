package dev.ringback.starter.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.escalation.AppointmentNotice;
import dev.ringback.workflows.escalation.AppointmentNoticeWorkflow;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TemporalNoticesTest {
  private static final List<String> TOLD = new CopyOnWriteArrayList<>();

  @Test
  void tellsOnceHoweverOftenItIsAsked() {
    try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
      temporal.newWorker(TaskQueues.RECOVERY).registerWorkflowImplementationTypes(Telling.class);
      temporal.start();
      TemporalNotices notices =
          new TemporalNotices(
              temporal.getWorkflowClient(),
              _ -> Optional.of("recovery/austin/0a1b"),
              TestSettings.settings("", Duration.ofSeconds(5), Duration.ofSeconds(5)));

      notices.tell(notice());
      temporal
          .getWorkflowClient()
          .newUntypedWorkflowStub("notice/ra_1/0a1b")
          .getResult(AppointmentNotice.Ending.class);
      notices.tell(notice());
      // Over, and so left alone.
      notices.stop(notice().appointment(), notice().episode());

      assertThat(TOLD).containsExactly("Confirmed: Tuesday");
    }
  }

  private static AppointmentNotice notice() {
    return new AppointmentNotice(
        new AppointmentId("ra_1"),
        new EpisodeId("ep_1"),
        Lumen.ID,
        1,
        Lumen.AUSTIN,
        new ContactId("c1"),
        new PhoneNumber("+15125550110"),
        "Confirmed: Tuesday",
        Instant.EPOCH,
        Instant.EPOCH,
        1);
  }

  /** Writes down what it is to tell. */
  public static final class Telling implements AppointmentNoticeWorkflow {
    @Override
    public AppointmentNotice.Ending tell(AppointmentNotice notice) {
      TOLD.add(notice.words());
      return AppointmentNotice.Ending.TEXTED;
    }

    @Override
    public void stopped() {}
  }
}
