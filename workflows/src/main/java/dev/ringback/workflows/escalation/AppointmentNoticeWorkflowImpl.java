package dev.ringback.workflows.escalation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.compliance.ContactPurpose;
import dev.ringback.workflows.compliance.ContactQuestion;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.escalation.AppointmentNotice.Ending;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.MessagingActivities;
import dev.ringback.workflows.outreach.SendText;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks whether they may be texted, waits if not now, texts once; else leaves it to staff. */
public final class AppointmentNoticeWorkflowImpl implements AppointmentNoticeWorkflow {
  private static final double NOT_SCORED = 1.0;

  /** In a longer outage of the vendor a person calls. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofHours(12);

  private final AppointmentNotice notice;
  private final EpisodeClock clock;
  private final String occasion;
  private boolean stopped;

  @WorkflowInit
  public AppointmentNoticeWorkflowImpl(AppointmentNotice notice) {
    this.notice = notice;
    this.clock = new EpisodeClock(notice.waitSpeed());
    this.occasion = "notice-" + notice.appointment();
  }

  @Override
  public Ending tell(AppointmentNotice told) {
    for (int look = 1; clock.now().isBefore(notice.until()); look++) {
      ContactDecision decision = decision(look);
      Instant notAfter = decision.notAfter();
      Instant next = decision.nextAllowedAt();
      if (notAfter != null) {
        Dispatch dispatch = text(earlier(notAfter, notice.until()));
        if (dispatch instanceof Dispatch.Accepted) {
          return Ending.TEXTED;
        }
        if (!isTooLate(dispatch)) {
          break;
        }
      } else if (next == null || !next.isBefore(notice.until())) {
        break;
      } else {
        clock.waitForAttempt(next, "Wait until they may be texted", () -> stopped);
      }
    }
    leaveToStaff();
    return Ending.LEFT_TO_STAFF;
  }

  /** What was stored before decides on; here only the wait ends. */
  @Override
  public void stopped() {
    stopped = true;
  }

  private ContactDecision decision(int look) {
    return Workflow.newLocalActivityStub(
            ComplianceActivities.class, ActivityPolicies.store("Decide on contact"))
        .decide(
            new ContactQuestion(
                notice.episode(),
                new ContactRef(notice.contact(), notice.clinic(), notice.location()),
                notice.clinicVersion(),
                occasion + "-" + look,
                notice.askedAt(),
                clock.now(),
                ContactPurpose.CONFIRMATION,
                null,
                List.of(Channel.SMS)))
        .on(Channel.SMS)
        .orElseThrow();
  }

  private Dispatch text(Instant notAfter) {
    try {
      return Workflow.newActivityStub(
              MessagingActivities.class,
              ActivityPolicies.answer(
                  TaskQueues.OUTREACH, "Tell what staff decided", GIVEN_UP_AFTER))
          .sendText(
              new SendText(
                  EffectId.of(notice.episode(), occasion, "sms"),
                  notice.episode(),
                  notice.contact(),
                  Channel.SMS,
                  notice.from(),
                  notice.words(),
                  null,
                  List.of(),
                  notAfter));
    } catch (ActivityFailure e) {
      return new Dispatch.Unsettled();
    }
  }

  private static boolean isTooLate(Dispatch dispatch) {
    return dispatch instanceof Dispatch.Refused(var why) && why == Dispatch.Refusal.WINDOW_CLOSED;
  }

  private void leaveToStaff() {
    Workflow.newLocalActivityStub(
            StaffActivities.class, ActivityPolicies.store("Put a callback on the staff's list"))
        .escalate(
            new Escalation(
                EffectId.of(notice.episode(), occasion, "ticket"),
                notice.episode(),
                notice.clinic(),
                notice.location(),
                notice.contact(),
                EscalationReason.CANNOT_REPLY,
                Channel.SMS,
                NOT_SCORED,
                List.of(notice.words())));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
