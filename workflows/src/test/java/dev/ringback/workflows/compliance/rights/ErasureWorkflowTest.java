package dev.ringback.workflows.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.ContactId;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureWorkflowTest {
  private static final ContactId PERSON = new ContactId("ct_1");

  private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance();
  private final FakeSteps steps = new FakeSteps();

  @BeforeEach
  void start() {
    var worker = environment.newWorker("rights");
    worker.registerWorkflowImplementationTypes(ErasureWorkflowImpl.class);
    worker.registerActivitiesImplementations(steps);
    environment.start();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void takesTheStepsInOrder() {
    assertThat(erase()).isEqualTo(ErasureOutcome.COMPLETE);
    assertThat(steps.done)
        .containsExactly(
            "admit",
            "stop",
            "endRecoveries",
            "findCopies",
            "deleteCopies",
            "emptyInbox",
            "destroyKey",
            "clear",
            "certify ERASED",
            "destroyKey",
            "clear",
            "emptyLateInbox",
            "certify COMPLETE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admit",
        "stop",
        "endRecoveries",
        "findCopies",
        "deleteCopies",
        "emptyInbox",
        "destroyKey",
        "clear",
        "certify ERASED",
        "emptyLateInbox",
        "certify COMPLETE"
      })
  void aStepThatIsCutOffAfterItsWorkLeavesTheSameState(String step) {
    steps.cutOff = step;
    assertThat(erase()).isEqualTo(ErasureOutcome.COMPLETE);
    assertThat(steps.copies).isZero();
    assertThat(steps.deletedAtVendor).isEqualTo(3);
    assertThat(steps.keys).isZero();
  }

  @Test
  void touchesNothingUnderAHold() {
    steps.admission = ErasureActivities.Admission.HELD;
    assertThat(erase()).isEqualTo(ErasureOutcome.HELD);
    assertThat(steps.done).containsExactly("admit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"findCopies", "deleteCopies", "emptyInbox", "certify ERASED"})
  void pausesUnderAHoldThatIsPlacedMeanwhileAndGoesOnWhenItIsReleased(String step) {
    steps.holdAfter = step;
    assertThat(erase()).isEqualTo(ErasureOutcome.COMPLETE);
    int at = steps.done.indexOf("held");
    assertThat(steps.done.get(at - 1)).isEqualTo(step);
    assertThat(steps.done.subList(at, steps.done.lastIndexOf("held")))
        .as("nothing is done while the hold is in force")
        .containsOnly("held");
    assertThat(steps.deletedAtVendor).isEqualTo(3);
    assertThat(steps.keys).isZero();
  }

  @Test
  void aVendorHasTheTimeOfAHoldOnTop() {
    steps.holdAfter = "certify ERASED";
    steps.vendorIsDownUntil = now().plus(Duration.ofDays(70));
    assertThat(erase()).isEqualTo(ErasureOutcome.COMPLETE);
  }

  @Test
  void looksIntoTheInboxOnceMoreWhenTheLastVendorHasDeleted() {
    steps.vendorIsDownUntil = now().plus(Duration.ofDays(3));
    erase();
    assertThat(steps.done).endsWith("deleteCopies", "emptyLateInbox", "certify COMPLETE");
  }

  @Test
  void erasesHereWhileAVendorIsDownAndAsksItAgain() {
    steps.vendorIsDownUntil = now().plus(Duration.ofDays(3));
    assertThat(erase()).isEqualTo(ErasureOutcome.COMPLETE);
    assertThat(steps.done.indexOf("certify ERASED"))
        .isLessThan(steps.done.lastIndexOf("deleteCopies"));
    assertThat(steps.deletedAtVendor).isEqualTo(3);
  }

  @Test
  void leavesAVendorThatDoesNotDeleteToPeopleAfter45Days() {
    steps.vendorIsDownUntil = Instant.MAX;
    Instant before = now();
    assertThat(erase()).isEqualTo(ErasureOutcome.INCOMPLETE);
    assertThat(Duration.between(before, steps.certifiedAt))
        .isBetween(Duration.ofDays(45), Duration.ofDays(46));
    assertThat(steps.done).endsWith("certify INCOMPLETE");
  }

  private Instant now() {
    return Instant.ofEpochMilli(environment.currentTimeMillis());
  }

  private ErasureOutcome erase() {
    return environment
        .getWorkflowClient()
        .newWorkflowStub(
            ErasureWorkflow.class,
            WorkflowOptions.newBuilder()
                .setTaskQueue("rights")
                .setWorkflowId(ErasureWorkflow.workflowId(PERSON))
                .build())
        .erase(new ErasureOrder(PERSON, "maria"));
  }

  /** A store and a vendor in memory; one step may be cut off once, after its work. */
  private final class FakeSteps implements ErasureActivities, CopyActivities {
    private final List<String> done = new ArrayList<>();
    private Admission admission = Admission.ADMITTED;
    private Instant vendorIsDownUntil = Instant.MIN;
    private @Nullable String cutOff;
    private @Nullable String holdAfter;
    private Instant heldUntil = Instant.MIN;
    private int copies;
    private boolean found;
    private int deletedAtVendor;
    private int keys = 1;
    private Instant certifiedAt = Instant.MIN;

    @Override
    public Decision admit(ErasureOrder order) {
      step("admit");
      return new Decision(admission);
    }

    @Override
    public HoldCheck underHold(ErasureSubject subject) {
      boolean held = now().isBefore(heldUntil);
      if (held) {
        done.add("held");
      }
      return new HoldCheck(held);
    }

    @Override
    public void emptyLateInbox(ErasureSubject subject) {
      step("emptyLateInbox");
    }

    @Override
    public void stop(ErasureSubject subject) {
      step("stop");
    }

    @Override
    public void endRecoveries(ErasureSubject subject) {
      step("endRecoveries");
    }

    @Override
    public void findCopies(ErasureSubject subject) {
      if (!found) {
        copies = 3;
        found = true;
      }
      step("findCopies");
    }

    @Override
    public PendingCopies deleteCopies(ErasureSubject subject) {
      if (!now().isBefore(vendorIsDownUntil)) {
        deletedAtVendor += copies;
        copies = 0;
      }
      step("deleteCopies");
      return new PendingCopies(copies);
    }

    @Override
    public void emptyInbox(ErasureSubject subject) {
      step("emptyInbox");
    }

    @Override
    public void destroyKey(ErasureSubject subject) {
      keys = 0;
      step("destroyKey");
    }

    @Override
    public void clear(ErasureSubject subject) {
      step("clear");
    }

    @Override
    public void certify(Certificate certificate) {
      certifiedAt = now();
      step("certify " + certificate.stage());
    }

    private void step(String name) {
      done.add(name);
      if (name.equals(holdAfter)) {
        holdAfter = null;
        heldUntil = now().plus(Duration.ofDays(30));
      }
      if (name.equals(cutOff)) {
        cutOff = null;
        throw ApplicationFailure.newFailure("the worker died", "Died");
      }
    }
  }
}
