package dev.ringback.workflows.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.compliance.ContactQuestion;
import dev.ringback.workflows.escalation.AppointmentNotice.Ending;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AppointmentNoticeTest {
  private static final AppointmentId APPOINTMENT = new AppointmentId("ra_1");
  private static final Instant NOON = austin(12);
  private static final Instant NIGHT = austin(22);

  private final NoticeStage stage = new NoticeStage();
  private TestWorkflowEnvironment environment;

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void textsAtOnceWithinContactHours() {
    opensAt(NOON);
    assertThat(tell(notice(NOON.minusSeconds(7200), NOON.plusSeconds(86400))))
        .isEqualTo(Ending.TEXTED);
    assertThat(stage.texts)
        .singleElement()
        .satisfies(text -> {
          assertThat(text.effect().value()).isEqualTo("ep_1.notice-ra_1.sms");
          assertThat(text.from()).isEqualTo(TestClinics.austin().callerId());
          assertThat(text.body()).isEqualTo("Confirmed: Tuesday");
        });
    assertThat(stage.tickets).isEmpty();
  }

  @Test
  void waitsForTheContactHours() {
    opensAt(NIGHT);
    assertThat(tell(notice(NIGHT.minusSeconds(7200), NIGHT.plus(Duration.ofDays(2)))))
        .isEqualTo(Ending.TEXTED);
    Instant opens = austin(9).plus(Duration.ofDays(1));
    Instant sent = stage.questions.getLast().now();
    assertThat(sent).isBetween(opens, opens.plusSeconds(60));
    assertThat(stage.questions)
        .extracting(ContactQuestion::occasion)
        .containsExactly("notice-ra_1-1", "notice-ra_1-2");
  }

  @Test
  void repliesAtAnyHourToWhoAskedJustNow() {
    opensAt(NIGHT);
    assertThat(tell(notice(NIGHT.minusSeconds(60), NIGHT.plus(Duration.ofDays(2)))))
        .isEqualTo(Ending.TEXTED);
    assertThat(stage.questions).hasSize(1);
  }

  @Test
  void leavesWhoAskedToStopToStaff() {
    opensAt(NOON);
    stage.stopped = true;
    assertThat(tell(notice(NOON.minusSeconds(60), NOON.plusSeconds(86400))))
        .isEqualTo(Ending.LEFT_TO_STAFF);
    assertThat(stage.texts).isEmpty();
    assertThat(stage.tickets)
        .singleElement()
        .satisfies(ticket -> {
          assertThat(ticket.reason()).isEqualTo(EscalationReason.CANNOT_REPLY);
          assertThat(ticket.flags()).containsExactly("Confirmed: Tuesday");
        });
  }

  @Test
  void leavesATextThatWasNotTakenToStaff() {
    opensAt(NOON);
    stage.vendor = new Dispatch.Refused(Dispatch.Refusal.UNREACHABLE_ADDRESS);
    assertThat(tell(notice(NOON.minusSeconds(60), NOON.plusSeconds(86400))))
        .isEqualTo(Ending.LEFT_TO_STAFF);
    assertThat(stage.texts).hasSize(1);
  }

  @Test
  void leavesATimeThatComesBeforeTheContactHoursToStaff() {
    opensAt(NIGHT);
    assertThat(tell(notice(NIGHT.minusSeconds(7200), NIGHT.plus(Duration.ofHours(10)))))
        .isEqualTo(Ending.LEFT_TO_STAFF);
    assertThat(stage.texts).isEmpty();
  }

  @Test
  void tellsNothingASecondTime() {
    opensAt(NOON);
    AppointmentNotice notice = notice(NOON.minusSeconds(60), NOON.plusSeconds(86400));
    tell(notice);
    tell(notice);
    assertThat(stage.texts).hasSize(1);
  }

  private void opensAt(Instant now) {
    environment =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder().setInitialTime(now).build());
    Worker recovery = environment.newWorker(TaskQueues.RECOVERY);
    recovery.registerWorkflowImplementationTypes(AppointmentNoticeWorkflowImpl.class);
    recovery.registerActivitiesImplementations(stage);
    environment.newWorker(TaskQueues.OUTREACH).registerActivitiesImplementations(stage);
    environment.start();
  }

  @Test
  void aStopEndsTheWait() {
    opensAt(NIGHT);
    AppointmentNoticeWorkflow telling = telling();
    WorkflowClient.start(
        telling::tell, notice(NIGHT.minusSeconds(7200), NIGHT.plus(Duration.ofDays(2))));
    await().until(() -> stage.questions.size() == 1);
    stage.stopped = true;
    telling.stopped();
    assertThat(WorkflowStub.fromTyped(telling).getResult(Ending.class))
        .isEqualTo(Ending.LEFT_TO_STAFF);
    assertThat(stage.questions.getLast().now()).isBefore(NIGHT.plusSeconds(3600));
    assertThat(stage.texts).isEmpty();
  }

  private Ending tell(AppointmentNotice notice) {
    return telling().tell(notice);
  }

  private AppointmentNoticeWorkflow telling() {
    return environment
        .getWorkflowClient()
        .newWorkflowStub(
            AppointmentNoticeWorkflow.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId(AppointmentNoticeWorkflow.workflowId(APPOINTMENT, "0a1b"))
                .setTaskQueue(TaskQueues.RECOVERY)
                .setWorkflowIdReusePolicy(
                    WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .build());
  }

  private static AppointmentNotice notice(Instant askedAt, Instant until) {
    return new AppointmentNotice(
        APPOINTMENT,
        new EpisodeId("ep_1"),
        new ClinicId("lumen"),
        1,
        new LocationId("austin"),
        new ContactId("c-1"),
        TestClinics.austin().callerId(),
        "Confirmed: Tuesday",
        askedAt,
        until,
        1);
  }

  private static Instant austin(int hour) {
    return LocalDateTime.of(2026, 11, 24, hour, 0).atZone(TestClinics.AUSTIN).toInstant();
  }
}
