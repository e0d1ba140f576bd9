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

  /** A hold may last for years, and a history holds so many events. */
  private static final Duration LONGEST_PAUSE_OF_A_HOLD = Duration.ofDays(1);

  /** Whether it looks at holds and at the inbox once more. */
  private static final String LOOKS_AGAIN = "erasure-looks-again";

  private static final int AT_HOLDS_AND_INBOX = 1;

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

  private boolean looksAgain;
  private Instant deadline = Instant.EPOCH;

  @Override
  public ErasureOutcome erase(ErasureOrder order) {
    looksAgain =
        Workflow.getVersion(LOOKS_AGAIN, Workflow.DEFAULT_VERSION, AT_HOLDS_AND_INBOX)
            >= AT_HOLDS_AND_INBOX;
    deadline = now().plus(VENDORS_HAVE);
    Admission admission = activities.admit(order).admission();
    if (admission != Admission.ADMITTED) {
      return admission == Admission.HELD ? ErasureOutcome.HELD : ErasureOutcome.NOBODY;
    }
    ErasureSubject subject = new ErasureSubject(order.contact());
    activities.stop(subject);
    activities.endRecoveries(subject);
    copies.findCopies(subject);
    int pending = deleteCopies(subject);
    awaitRelease(subject);
    copies.emptyInbox(subject);
    forget(subject);
    activities.certify(new Certificate(order.contact(), Stage.ERASED));
    Workflow.sleep(KEYS_ARE_FORGOTTEN);
    // What a process wrote meanwhile with a key it still had.
    forget(subject);
    emptyLateInbox(subject);
    return end(subject, pending);
  }

  private void forget(ErasureSubject subject) {
    awaitRelease(subject);
    activities.destroyKey(subject);
    activities.clear(subject);
  }

  private int deleteCopies(ErasureSubject subject) {
    awaitRelease(subject);
    return copies.deleteCopies(subject).count();
  }

  private void emptyLateInbox(ErasureSubject subject) {
    if (looksAgain) {
      awaitRelease(subject);
      copies.emptyLateInbox(subject);
    }
  }

  /** A hold may be placed at any time. What it covers stays as it is until it is released. */
  private void awaitRelease(ErasureSubject subject) {
    if (!looksAgain) {
      return;
    }
    Instant since = now();
    Duration pause = FIRST_PAUSE;
    while (copies.underHold(subject).held()) {
      Workflow.sleep(pause);
      pause = longer(pause, LONGEST_PAUSE_OF_A_HOLD);
    }
    deadline = deadline.plus(Duration.between(since, now()));
  }

  private ErasureOutcome end(ErasureSubject subject, int pending) {
    Duration pause = FIRST_PAUSE;
    int left = pending;
    if (left > 0) {
      while (left > 0 && now().isBefore(deadline)) {
        Workflow.sleep(pause);
        pause = longer(pause, LONGEST_PAUSE);
        left = deleteCopies(subject);
      }
      emptyLateInbox(subject);
    }
    activities.certify(
        new Certificate(subject.contact(), left == 0 ? Stage.COMPLETE : Stage.INCOMPLETE));
    return left == 0 ? ErasureOutcome.COMPLETE : ErasureOutcome.INCOMPLETE;
  }

  private static Duration longer(Duration pause, Duration longest) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(longest) > 0 ? longest : twice;
  }

  private static Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }
}
