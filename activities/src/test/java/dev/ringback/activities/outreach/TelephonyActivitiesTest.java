package dev.ringback.activities.outreach;

import static dev.ringback.activities.outreach.TwilioVendor.ROOT;
import static dev.ringback.activities.outreach.TwilioVendor.call;
import static dev.ringback.activities.outreach.TwilioVendor.created;
import static dev.ringback.activities.outreach.TwilioVendor.error;
import static dev.ringback.activities.outreach.TwilioVendor.item;
import static dev.ringback.activities.outreach.TwilioVendor.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Failures;
import dev.ringback.workflows.outreach.PlaceCall;
import dev.ringback.workflows.outreach.WithdrawCall;
import dev.ringback.workflows.outreach.Withdrawal;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TelephonyActivitiesTest {
  private static final EffectId EFFECT = EffectId.of(TestStore.EPISODE, "first", "voice");

  private final TestStore store = new TestStore();
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final TwilioGateway twilio = TwilioVendor.gateway(vendor);
  private final EffectOnce once = new EffectOnce(store.ledger, store.compliance, store.clock);
  private final TelephonyActivitiesImpl telephony =
      new TelephonyActivitiesImpl(
          twilio,
          TwilioVendor.callbacks(),
          store.contacts,
          store.ledger,
          once,
          TwilioVendor.withdrawal(twilio, store, once),
          new CallClearance(store.episodes, store.clinics, store.register()));
  private final Instant began = store.clock.instant();

  @AfterEach
  void close() {
    vendor.close();
  }

  private PlaceCall placeCall(ContactId contact) {
    return new PlaceCall(
        EFFECT,
        TestStore.EPISODE,
        contact,
        TestClinic.CALLER_ID,
        Duration.ofSeconds(25),
        began.plusSeconds(600),
        Duration.ofMinutes(15));
  }

  private Dispatch place() {
    return telephony.placeCall(placeCall(store.contact));
  }

  private Withdrawal withdraw() {
    return telephony.withdrawCall(new WithdrawCall(EFFECT, TestClinic.CALLER_ID));
  }

  @Test
  void asksTwilioUnderThePathPrefixWithEverythingTheCallNeeds() {
    vendor.then(201, created("CA1"));
    assertThat(place()).isEqualTo(new Dispatch.Accepted("CA1"));
    assertThat(vendor.last().path()).isEqualTo(ROOT + "/Calls.json");
    assertThat(vendor.last().headers().get("authorization")).startsWith("Basic ");
    assertThat(vendor.last().form())
        .containsEntry("To", TestStore.CALLER.e164())
        .containsEntry("From", TestClinic.CALLER_ID.e164())
        .containsEntry("Timeout", "25")
        .containsEntry("TimeLimit", "900")
        .containsEntry("MachineDetection", "DetectMessageEnd")
        .containsEntry("Url", "https://ringback.example/webhooks/twilio/voice/answer?op=" + EFFECT)
        .containsEntry(
            "StatusCallback", "https://ringback.example/webhooks/twilio/voice/status?op=" + EFFECT);
    assertThat(vendor.last().all("StatusCallbackEvent"))
        .containsExactly("initiated", "ringing", "answered", "completed");
  }

  @Test
  void callsNobodyWhoseNumberIsNotOnFile() {
    assertThat(telephony.placeCall(placeCall(new ContactId("gone"))))
        .isEqualTo(new Dispatch.Refused(Refusal.NO_ADDRESS));
    assertThat(vendor.asked()).isEmpty();
  }

  @Test
  void placesNoCallOnceTheAgreementHasEnded() {
    vendor.then(201, created("CA1"));
    store.clinics.apply(TestClinic.without(VendorProduct.TWILIO_VOICE));
    assertThat(place()).isEqualTo(new Dispatch.Refused(Refusal.WINDOW_CLOSED));
    assertThat(vendor.asked()).isEmpty();
    store.clinics.apply(TestClinic.lumen());
    assertThat(place()).isEqualTo(new Dispatch.Accepted("CA1"));
  }

  @Test
  void placesNoCallOnADayTheClinicHasClosedMeanwhile() {
    ComplianceRules rules = store.clinic.compliance();
    store.clinics.apply(
        TestClinic.under(
            new ComplianceRules(
                rules.agreements(),
                rules.retention(),
                new ContactLimits(
                    3, 21, 180, List.of(LocalDate.ofInstant(began, TestClinic.ZONE))))));
    assertThat(place()).isEqualTo(new Dispatch.Refused(Refusal.WINDOW_CLOSED));
    assertThat(vendor.asked()).isEmpty();
  }

  @Test
  void tellsARefusalOfTheNumberFromOneOfTheSender() {
    vendor.then(400, error(21211));
    assertThat(place()).isEqualTo(new Dispatch.Refused(Refusal.UNREACHABLE_ADDRESS));
  }

  @Test
  void retriesAfterTooManyRequestsWithoutReadingBack() {
    vendor.then(429, error(20429), "Retry-After", "1").then(201, created("CA1"));
    assertThatThrownBy(this::place)
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            e -> {
              assertThat(e.getType()).isEqualTo(Failures.VENDOR_UNAVAILABLE);
              assertThat(e.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(1));
              assertThat(e.getMessage()).doesNotContain("5125550142");
            });
    assertThat(place()).isEqualTo(new Dispatch.Accepted("CA1"));
    assertThat(vendor.count("GET", "Calls")).isZero();
    assertThat(vendor.count("POST", "Calls")).isEqualTo(2);
  }

  @Nested
  class AfterAnAnswerThatSaysNothing {
    @Test
    void findsTheCallInsteadOfPlacingAnother() {
      vendor
          .then(500, "")
          .then(
              200,
              list(
                  "calls",
                  item("CA8", began.minusSeconds(60), ""),
                  item("CA9", began.minusSeconds(1), "")));
      assertThatThrownBy(TelephonyActivitiesTest.this::place)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(place()).isEqualTo(new Dispatch.Accepted("CA9"));
      assertThat(vendor.last().path()).isEqualTo(ROOT + "/Calls.json");
      assertThat(vendor.last().parameters())
          .containsEntry("To", TestStore.CALLER.e164())
          .containsEntry("From", TestClinic.CALLER_ID.e164());
      assertThat(vendor.count("POST", "Calls")).isEqualTo(1);
    }

    @Test
    void doesNotTakeAServiceUnavailableForARequestNotTaken() {
      vendor.then(503, "").then(200, list("calls", item("CA9", began, "")));
      assertThatThrownBy(TelephonyActivitiesTest.this::place)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(place()).isEqualTo(new Dispatch.Accepted("CA9"));
      assertThat(vendor.count("POST", "Calls")).isEqualTo(1);
    }

    @Test
    void placesItAgainOnlyWhenItIsCertainlyAbsent() {
      vendor.then(200, "<html>maintenance").then(200, list("calls"));
      assertThatThrownBy(TelephonyActivitiesTest.this::place)
          .isInstanceOf(ApplicationFailure.class);
      assertThatThrownBy(TelephonyActivitiesTest.this::place)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(vendor.count("POST", "Calls")).isEqualTo(1);
      store.clock.forward(Duration.ofSeconds(20));
      vendor.then(200, list("calls")).then(201, created("CA2"));
      assertThat(place()).isEqualTo(new Dispatch.Accepted("CA2"));
      assertThat(vendor.count("POST", "Calls")).isEqualTo(2);
    }

    @Test
    void waitsForSilenceToEnd() {
      vendor.thenSilence().then(200, list("calls", item("CA9", began, "")));
      assertThatThrownBy(TelephonyActivitiesTest.this::place)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(place()).isEqualTo(new Dispatch.Accepted("CA9"));
      assertThat(vendor.count("POST", "Calls")).isEqualTo(1);
    }
  }

  @Nested
  class TakingACallBack {
    @Test
    void cancelsOneThatRings() {
      vendor
          .then(201, created("CA1"))
          .then(200, call("CA1", "ringing"))
          .then(200, call("CA1", "canceled"));
      place();
      assertThat(withdraw()).isEqualTo(Withdrawal.STOPPED);
      assertThat(vendor.last().path()).isEqualTo(ROOT + "/Calls/CA1.json");
      assertThat(vendor.last().form()).containsEntry("Status", "canceled");
    }

    @Test
    void completesOneThatTalks() {
      vendor
          .then(201, created("CA1"))
          .then(200, call("CA1", "in-progress"))
          .then(200, call("CA1", "completed"));
      place();
      assertThat(withdraw()).isEqualTo(Withdrawal.STOPPED);
      assertThat(vendor.last().form()).containsEntry("Status", "completed");
    }

    @Test
    void looksAgainWhenItWasAnsweredMeanwhile() {
      vendor
          .then(201, created("CA1"))
          .then(200, call("CA1", "ringing"))
          .then(400, error(21220))
          .then(200, call("CA1", "in-progress"))
          .then(200, call("CA1", "completed"));
      place();
      assertThat(withdraw()).isEqualTo(Withdrawal.STOPPED);
      assertThat(vendor.last().form()).containsEntry("Status", "completed");
    }

    @Test
    void leavesOneThatIsOver() {
      vendor.then(201, created("CA1")).then(200, call("CA1", "no-answer"));
      place();
      assertThat(withdraw()).isEqualTo(Withdrawal.ALREADY_OVER);
      assertThat(vendor.count("POST", "Calls/CA1")).isZero();
    }

    @Test
    void takesACallTwilioDoesNotKnowForOver() {
      vendor.then(201, created("CA1")).then(404, error(20404));
      place();
      assertThat(withdraw()).isEqualTo(Withdrawal.ALREADY_OVER);
    }

    @Test
    void doesNotTakeARefusalToTellForTheEndOfTheCall() {
      vendor.then(201, created("CA1")).then(403, error(20003)).then(404, "<html>no such host");
      place();
      assertThatThrownBy(TelephonyActivitiesTest.this::withdraw)
          .isInstanceOf(ApplicationFailure.class);
      assertThatThrownBy(TelephonyActivitiesTest.this::withdraw)
          .isInstanceOf(ApplicationFailure.class);
    }

    @Test
    void seesToItThatOneNeverPlacedNeverIs() {
      assertThat(withdraw()).isEqualTo(Withdrawal.NEVER_PLACED);
      assertThat(place()).isEqualTo(new Dispatch.Refused(Refusal.WITHDRAWN));
      assertThat(withdraw()).isEqualTo(Withdrawal.NEVER_PLACED);
      assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void readsBackOneWhoseAnswerWasLost() {
      vendor
          .then(500, "")
          .then(200, list("calls", item("CA9", began, "")))
          .then(200, call("CA9", "queued"))
          .then(200, call("CA9", "canceled"));
      assertThatThrownBy(TelephonyActivitiesTest.this::place)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(withdraw()).isEqualTo(Withdrawal.STOPPED);
    }

    @Test
    void waitsForOneThatMayStillTurnUpAndThenClosesIt() {
      vendor.then(500, "").then(200, list("calls"));
      assertThatThrownBy(TelephonyActivitiesTest.this::place)
          .isInstanceOf(ApplicationFailure.class);
      assertThatThrownBy(TelephonyActivitiesTest.this::withdraw)
          .isInstanceOf(ApplicationFailure.class);
      store.clock.forward(Duration.ofSeconds(20));
      vendor.then(200, list("calls"));
      assertThat(withdraw()).isEqualTo(Withdrawal.NEVER_PLACED);
      assertThat(place()).isEqualTo(new Dispatch.Refused(Refusal.WITHDRAWN));
      assertThat(vendor.count("POST", "Calls")).isEqualTo(1);
    }

    @Test
    void hasNothingToDoForAnEpisodeNobodyKnows() {
      assertThat(
              telephony.withdrawCall(
                  new WithdrawCall(new EffectId("other.first.voice"), TestClinic.CALLER_ID)))
          .isEqualTo(Withdrawal.NEVER_PLACED);
    }
  }
}
