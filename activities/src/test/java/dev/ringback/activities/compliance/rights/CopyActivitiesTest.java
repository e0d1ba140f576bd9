package dev.ringback.activities.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestStore;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.records.compliance.rights.ErasureRepository.Step;
import dev.ringback.records.compliance.rights.VendorCopies.State;
import dev.ringback.records.compliance.rights.VendorCopies.Tally;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.compliance.rights.ErasureSubject;
import dev.ringback.workflows.compliance.rights.PendingCopies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyActivitiesTest {
  private final TestStore store = new TestStore();
  private final RecordedCopies twilio = new RecordedCopies("TWILIO");
  private final RecordedCopies sendGrid = new RecordedCopies("SENDGRID");
  private final AtomicInteger alive = new AtomicInteger();
  private final CopyActivitiesImpl copies =
      new CopyActivitiesImpl(
          store.records, List.of(twilio, sendGrid), alive::incrementAndGet, store.clock);
  private final ErasureSubject subject = new ErasureSubject(store.contact);

  @BeforeEach
  void somethingWasSent() {
    RecordedCopies.sent(store);
    store.records.rights().erasures().ask(store.contact, "maria", store.clock.instant());
  }

  @Test
  void asksEachVendorOnceForWhatItKeeps() {
    copies.findCopies(subject);
    copies.findCopies(subject);

    assertThat(copies.deleteCopies(subject)).isEqualTo(new PendingCopies(0));
    assertThat(copies.deleteCopies(subject)).isEqualTo(new PendingCopies(0));
    assertThat(twilio.asked)
        .containsExactlyInAnyOrder("CALL " + RecordedCopies.CALL, "MESSAGE " + RecordedCopies.TEXT);
    assertThat(sendGrid.asked).containsExactly("MAIL dana@patients.example");
    assertThat(alive).hasValue(3);
    assertThat(steps()).extracting(Step::name).containsExactly("vendor-copies-found");
  }

  @Test
  void hasTheAddressOnEveryClinicsFileForgotten() {
    store.contacts.keepEmail(store.contact, new ClinicId("aurora"), "d.reyes@work.example");
    copies.findCopies(subject);
    copies.findCopies(subject);
    copies.deleteCopies(subject);

    assertThat(sendGrid.asked)
        .containsExactlyInAnyOrder("MAIL dana@patients.example", "MAIL d.reyes@work.example");
  }

  @Test
  void keepsPendingWhatAVendorHasNotFinishedWith() {
    copies.findCopies(subject);
    twilio.answer = VendorDeletion.Result.NOT_YET;

    assertThat(copies.deleteCopies(subject)).isEqualTo(new PendingCopies(2));
    twilio.answer = VendorDeletion.Result.NOT_THERE;
    assertThat(copies.deleteCopies(subject)).isEqualTo(new PendingCopies(0));
    assertThat(store.records.rights().copies().tally(store.contact))
        .contains(new Tally("TWILIO", "CALL", State.NOT_THERE, 1));
  }

  @Test
  void asksNoVendorWhileAHoldCoversThePerson() {
    copies.findCopies(subject);
    var holds = store.records.rights().holds();
    var hold = holds.place(null, store.contact, "a claim", "maria", store.clock.instant());

    assertThat(copies.deleteCopies(subject)).isEqualTo(new PendingCopies(3));
    assertThat(twilio.asked).isEmpty();
    assertThat(sendGrid.asked).isEmpty();

    holds.release(hold.id(), "maria", store.clock.instant());
    assertThat(copies.deleteCopies(subject)).isEqualTo(new PendingCopies(0));
  }

  @Test
  void keepsNoAddressForAVendorThatIsGivenUp() {
    copies.findCopies(subject);
    sendGrid.answer = VendorDeletion.Result.NOT_YET;
    copies.deleteCopies(subject);

    store.records.rights().copies().giveUp(store.contact, store.clock.instant());

    assertThat(
            store
                .jdbc
                .sql("select count(*) from vendor_copy where ref_cipher is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void emptiesWhatCameAfterTheNumberWasGone() {
    copies.findCopies(subject);
    store.records.rights().persons().destroyKey(store.contact);
    store.records.rights().persons().clear(store.contact);
    accept("late", "MessageSid=" + RecordedCopies.TEXT + "&MessageStatus=delivered");
    accept("another", "{\"from\":\"+15125550177\"}");

    copies.emptyLateInbox(subject);

    assertThat(bodies()).isEqualTo(1);
    assertThat(steps()).contains(step("late-webhooks-emptied", 1));
  }

  @Test
  void aVendorThatIsDownHoldsUpNoOther() {
    copies.findCopies(subject);
    twilio.trouble = new VendorException.NothingHappened("Twilio does not answer", null);

    assertThat(copies.deleteCopies(subject)).isEqualTo(new PendingCopies(2));
    assertThat(sendGrid.asked).hasSize(1);
  }

  @Test
  void emptiesTheRawBodiesThatNameThePersonAndNoOther() {
    accept("named", "{\"from\":\"(512) 555-0142\"}");
    accept("another", "{\"from\":\"+15125550177\"}");

    copies.emptyInbox(subject);
    copies.emptyInbox(subject);

    assertThat(steps()).extracting(Step::count).containsExactly(1);
    assertThat(bodies()).isEqualTo(1);
  }

  private void accept(String key, String body) {
    store
        .records
        .inbox()
        .accept("test", key, body.getBytes(StandardCharsets.UTF_8), store.clock.instant());
  }

  private Step step(String name, int count) {
    return new Step(name, count, store.clock.instant());
  }

  private long bodies() {
    return store
        .jdbc
        .sql("select count(*) from webhook_inbox where body_cipher is not null")
        .query(Long.class)
        .single();
  }

  private List<Step> steps() {
    return store.records.rights().erasures().find(store.contact).orElseThrow().steps();
  }
}
