package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.compliance.rights.ErasureActivities.Admission;
import dev.ringback.workflows.compliance.rights.ErasureActivities.Certificate;
import dev.ringback.workflows.compliance.rights.ErasureActivities.Stage;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/** Vendors are asked first, but a vendor that is down keeps nobody readable here. */
public final class ErasureWorkflowImpl implements ErasureWorkflow {
  /** RCW 19.373.040: processors delete within 45 days. */
  private static final Duration VENDORS_HAVE = Duration.ofDays(45);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  /** Longer than any process keeps a key in memory, with which it might still write. */
  private static final Duration KEYS_ARE_FORGOTTEN = Duration.ofMinutes(6);

  private static final ActivityOptions PATIENT =
      ActivityOptions.newBuilder()
          .setStartToCloseTimeout(Duration.ofMinutes(10))
          .setHeartbeatTimeout(Duration.ofMinutes(1))
          .setRetryOptions(
              RetryOptions.newBuilder()
                  .setInitialInterval(Duration.ofSeconds(1))
                  .setMaximumInterval(Duration.ofMinutes(5))
                  .build())
          .build();

  private final ErasureActivities activities =
      Workflow.newActivityStub(ErasureActivities.class, PATIENT);
  private final CopyActivities copies = Workflow.newActivityStub(CopyActivities.class, PATIENT);

  @Override
  public ErasureOutcome erase(ErasureOrder order) {
    Instant deadline = now().plus(VENDORS_HAVE);
    Admission admission = activities.admit(order).admission();
    if (admission != Admission.ADMITTED) {
      return admission == Admission.HELD ? ErasureOutcome.HELD : ErasureOutcome.NOBODY;
    }
    ErasureSubject subject = new ErasureSubject(order.contact());
    activities.stop(subject);
    activities.endRecoveries(subject);
    copies.findCopies(subject);
    int pending = copies.deleteCopies(subject).count();
    copies.emptyInbox(subject);
    forget(subject);
    activities.certify(new Certificate(order.contact(), Stage.ERASED));
    Workflow.sleep(KEYS_ARE_FORGOTTEN);
    // What a process wrote meanwhile with a key it still had.
    forget(subject);
    return end(subject, pending, deadline);
  }

  private void forget(ErasureSubject subject) {
    activities.destroyKey(subject);
    activities.clear(subject);
  }

  private ErasureOutcome end(ErasureSubject subject, int pending, Instant deadline) {
    Duration pause = FIRST_PAUSE;
    int left = pending;
    while (left > 0 && now().isBefore(deadline)) {
      Workflow.sleep(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
      left = copies.deleteCopies(subject).count();
    }
    activities.certify(
        new Certificate(subject.contact(), left == 0 ? Stage.COMPLETE : Stage.INCOMPLETE));
    return left == 0 ? ErasureOutcome.COMPLETE : ErasureOutcome.INCOMPLETE;
  }

  private static Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }
}
