package dev.ringback.activities.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.TestStore;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EffectOnceTest {
  private static final EffectId EFFECT = EffectId.of(TestStore.EPISODE, "first", "voice");

  private final TestStore store = new TestStore();
  private final EffectOnce once = new EffectOnce(store.ledger, store.compliance, store.clock);
  private final Instant end = store.clock.instant().plusSeconds(3600);
  private final FakeVendor vendor = new FakeVendor();

  private Dispatch perform() {
    return once.perform(
        new EffectLedger.Intent(
            EFFECT, TestStore.EPISODE, store.contact, EffectLedger.Kind.CALL, Channel.VOICE),
        end,
        vendor);
  }

  private void leavePending() {
    vendor.answer =
        () -> {
          throw new OutcomeUnknown("no answer");
        };
    assertThatThrownBy(this::perform)
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            e -> assertThat(e.getNextRetryDelay()).isLessThan(EffectOnce.CERTAIN));
    vendor.answer = () -> "CA2";
  }

  @Test
  void asksOnceAndRemembers() {
    assertThat(perform()).isEqualTo(new Dispatch.Accepted("CA1"));
    assertThat(perform()).isEqualTo(new Dispatch.Accepted("CA1"));
    assertThat(vendor.asked).isEqualTo(1);
    assertThat(vendor.readBack).isZero();
  }

  @Test
  void remembersARefusal() {
    vendor.answer =
        () -> {
          throw new Refused("no", Refusal.OPTED_OUT);
        };
    assertThat(perform()).isEqualTo(new Dispatch.Refused(Refusal.OPTED_OUT));
    assertThat(perform()).isEqualTo(new Dispatch.Refused(Refusal.OPTED_OUT));
    assertThat(vendor.asked).isEqualTo(1);
  }

  @Test
  void asksAgainAtOnceWhenNothingHappened() {
    vendor.answer =
        () -> {
          throw new NothingHappened("busy", Duration.ofSeconds(9));
        };
    assertThatThrownBy(this::perform)
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            e -> {
              assertThat(e.getType()).isEqualTo(Failures.VENDOR_UNAVAILABLE);
              assertThat(e.isNonRetryable()).isFalse();
              assertThat(e.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(9));
            });
    vendor.answer = () -> "CA2";
    assertThat(perform()).isEqualTo(new Dispatch.Accepted("CA2"));
    assertThat(vendor.readBack).isZero();
  }

  @Test
  void doesNotAskAfterTheWindowHasClosedAndLeavesTheEffectForLater() {
    store.clock.forward(Duration.ofHours(2));
    assertThat(perform()).isEqualTo(new Dispatch.Refused(Refusal.WINDOW_CLOSED));
    assertThat(vendor.asked).isZero();
    store.clock.forward(Duration.ofHours(-2));
    assertThat(perform()).isInstanceOf(Dispatch.Accepted.class);
  }

  @Test
  void asksNothingForSomebodyWhoHasAskedToStop() {
    store.compliance.optOut(
        new OptOut(TestStore.EPISODE, store.contact, Channel.SMS, store.clock.instant()));
    assertThat(perform()).isEqualTo(new Dispatch.Refused(Refusal.OPTED_OUT));
    assertThat(vendor.asked).isZero();
  }

  @Nested
  class WhenTheAnswerWasLost {
    @Test
    void claimsWhatReadingBackFinds() {
      leavePending();
      vendor.found = new ReadBack.Found("CA9");
      assertThat(perform()).isEqualTo(new Dispatch.Accepted("CA9"));
      assertThat(perform()).isEqualTo(new Dispatch.Accepted("CA9"));
      assertThat(vendor.asked).isEqualTo(1);
    }

    @Test
    void claimsItEvenAfterTheWindowHasClosed() {
      leavePending();
      store.clock.forward(Duration.ofHours(2));
      vendor.found = new ReadBack.Found("CA9");
      assertThat(perform()).isEqualTo(new Dispatch.Accepted("CA9"));
    }

    @Test
    void waitsWhileItMayStillTurnUp() {
      leavePending();
      store.clock.forward(Duration.ofSeconds(19));
      assertThatThrownBy(this::retry).isInstanceOf(ApplicationFailure.class);
      assertThat(vendor.asked).isEqualTo(1);
    }

    @Test
    void asksAgainOnceItIsCertainlyAbsent() {
      leavePending();
      store.clock.forward(Duration.ofSeconds(20));
      assertThat(perform()).isEqualTo(new Dispatch.Accepted("CA2"));
      assertThat(vendor.asked).isEqualTo(2);
    }

    @Test
    void countsTheAgeFromTheLatestRequest() {
      leavePending();
      store.clock.forward(Duration.ofSeconds(20));
      leavePending();
      store.clock.forward(Duration.ofSeconds(5));
      assertThatThrownBy(this::retry).isInstanceOf(ApplicationFailure.class);
      assertThat(vendor.asked).isEqualTo(2);
    }

    @Test
    void closesTheWindowOnWhatIsCertainlyAbsent() {
      leavePending();
      store.clock.forward(Duration.ofHours(2));
      assertThat(perform()).isEqualTo(new Dispatch.Refused(Refusal.WINDOW_CLOSED));
      assertThat(vendor.asked).isEqualTo(1);
    }

    @Test
    void waitsForAVendorThatCannotBeRead() {
      leavePending();
      store.clock.forward(Duration.ofHours(1));
      vendor.unreadable = true;
      assertThatThrownBy(this::retry)
          .isInstanceOfSatisfying(
              ApplicationFailure.class,
              e -> assertThat(e.getType()).isEqualTo(Failures.VENDOR_UNAVAILABLE));
      assertThat(vendor.asked).isEqualTo(1);
    }

    @Test
    void givesUpWhatNobodyCanTell() {
      leavePending();
      vendor.found = new ReadBack.CannotTell();
      store.clock.forward(Duration.ofMinutes(4));
      assertThatThrownBy(this::retry).isInstanceOf(ApplicationFailure.class);
      store.clock.forward(Duration.ofMinutes(1));
      assertThat(perform()).isEqualTo(new Dispatch.Unsettled());
      assertThat(vendor.asked).isEqualTo(1);
    }

    @Test
    void givesUpOnAVendorThatDoesNotLetUsLook() {
      leavePending();
      vendor.closed = true;
      store.clock.forward(Duration.ofMinutes(4));
      assertThatThrownBy(this::retry).isInstanceOf(ApplicationFailure.class);
      store.clock.forward(Duration.ofMinutes(1));
      assertThat(perform()).isEqualTo(new Dispatch.Unsettled());
      assertThat(vendor.asked).isEqualTo(1);
    }

    @Test
    void believesACallbackThatProvesIt() {
      leavePending();
      store.ledger.proveAccepted(EFFECT, "CA7", store.clock.instant());
      assertThat(perform()).isEqualTo(new Dispatch.Accepted("CA7"));
      assertThat(vendor.readBack).isZero();
    }

    @Test
    void doesNotClaimWhatAnotherEffectHas() {
      leavePending();
      EffectId other = EffectId.of(TestStore.EPISODE, "step-1", "voice");
      store.ledger.intend(
          new EffectLedger.Intent(
              other, TestStore.EPISODE, store.contact, EffectLedger.Kind.CALL, Channel.VOICE),
          store.clock.instant());
      store.ledger.settle(other, new Dispatch.Accepted("CA9"), store.clock.instant());
      vendor.found = new ReadBack.Found("CA9");
      assertThatThrownBy(this::retry).isInstanceOf(ApplicationFailure.class);
    }

    private Dispatch retry() {
      return perform();
    }
  }

  private static final class FakeVendor implements VendorAction {
    private Supplier<String> answer = () -> "CA1";
    private ReadBack found = new ReadBack.NotThere();
    private boolean unreadable;
    private boolean closed;
    private int asked;
    private int readBack;

    @Override
    public String ask() {
      asked++;
      return answer.get();
    }

    @Override
    public ReadBack readBack(Instant since, Map<String, String> notes) {
      readBack++;
      if (unreadable) {
        throw new OutcomeUnknown("cannot be read");
      }
      if (closed) {
        throw new Refused("forbidden", Refusal.REJECTED);
      }
      return found;
    }
  }
}
