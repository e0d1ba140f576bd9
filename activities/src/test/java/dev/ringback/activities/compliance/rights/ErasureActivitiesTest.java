package dev.ringback.activities.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.records.booking.AppointmentWish;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.compliance.rights.ErasureInquiries.Inquiry;
import dev.ringback.records.compliance.rights.ErasureRepository.Erasure;
import dev.ringback.records.compliance.rights.ErasureRepository.State;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.compliance.rights.ErasureActivities.Admission;
import dev.ringback.workflows.compliance.rights.ErasureActivities.Certificate;
import dev.ringback.workflows.compliance.rights.ErasureActivities.Stage;
import dev.ringback.workflows.compliance.rights.ErasureOrder;
import dev.ringback.workflows.compliance.rights.ErasureSubject;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasureActivitiesTest {
  private final TestStore store = new TestStore();
  private final List<String> ended = new ArrayList<>();
  private final ErasureActivitiesImpl erasure =
      new ErasureActivitiesImpl(store.records, ended::add, store.clock);
  private final CopyActivitiesImpl copies =
      new CopyActivitiesImpl(store.records, List.of(), () -> {}, store.clock);
  private final ErasureSubject subject = new ErasureSubject(store.contact);

  @Test
  void admitsNobodyWhoIsNotOnFile() {
    assertThat(admit(new ContactId("ct_nobody"))).isEqualTo(Admission.NOBODY);
  }

  @Test
  void refusesUnderALegalHoldAndAdmitsOnceItIsReleased() {
    var holds = store.records.rights().holds();
    var hold = holds.place(null, store.contact, "a claim", "maria", store.clock.instant());
    assertThat(admit(store.contact)).isEqualTo(Admission.HELD);
    assertThat(found().state()).isEqualTo(State.REFUSED);
    assertThat(found().why()).isEqualTo("LEGAL_HOLD");

    holds.release(hold.id(), "maria", store.clock.instant());
    assertThat(admit(store.contact)).isEqualTo(Admission.ADMITTED);
    assertThat(found().state()).isEqualTo(State.ASKED);
  }

  @Test
  void endsWhatWouldStillTellThePersonOfATimeTheyAskedFor() {
    RequestedAppointment asked =
        store
            .requests
            .request(
                new AppointmentWish(
                    "wish-1",
                    store.clinic.id(),
                    TestClinic.AUSTIN,
                    store.contact,
                    store.clock.instant().plus(Duration.ofDays(1)),
                    Duration.ofMinutes(30),
                    null,
                    new RequestedAppointment.Notes(null, null, List.of()),
                    null),
                store.clock.instant())
            .orElseThrow();
    TicketId ticket =
        store.tickets.open(
            EffectId.of(TestStore.EPISODE, "confirm", "ticket"),
            TestStore.EPISODE,
            store.contact,
            TestClinic.AUSTIN,
            EscalationReason.CONFIRM_APPOINTMENT,
            Channel.SMS,
            2,
            List.of(),
            store.clock.instant());
    store.requests.asked(
        asked.id(), TestStore.EPISODE, Language.ENGLISH, ticket, store.clock.instant());
    store.requests.decide(
        asked,
        RequestedAppointment.State.CONFIRMED,
        new RequestedAppointment.Decision("maria", null),
        store.clock.instant());
    admit(store.contact);

    erasure.endRecoveries(subject);

    assertThat(ended).containsExactly("recovery/austin/1", "notice/" + asked.id() + "/1");
  }

  @Test
  void takesEveryStepTwiceAndLeavesTheSame() {
    admit(store.contact);
    for (int i = 0; i < 2; i++) {
      erasure.stop(subject);
      erasure.endRecoveries(subject);
      erasure.destroyKey(subject);
      erasure.clear(subject);
      erasure.certify(new Certificate(store.contact, Stage.ERASED));
    }

    assertThat(store.contacts.find(store.contact)).isEmpty();
    assertThat(ended).containsExactly("recovery/austin/1", "recovery/austin/1");
    assertThat(found().state()).isEqualTo(State.ERASED);
    assertThat(found().steps()).hasSize(4);
    assertThat(audited()).isEqualTo(1);
    assertThat(admit(store.contact)).isEqualTo(Admission.NOBODY);
  }

  @Test
  void pausesUnderAHoldAndGoesOnAsWhatItWas() {
    admit(store.contact);
    var due = found().dueAt();
    assertThat(copies.underHold(subject).held()).isFalse();
    var holds = store.records.rights().holds();
    var hold = holds.place(null, store.contact, "a claim", "maria", store.clock.instant());

    assertThat(copies.underHold(subject).held()).isTrue();
    assertThat(found().state()).isEqualTo(State.PAUSED);
    assertThat(found().why()).isEqualTo("LEGAL_HOLD");
    assertThatThrownBy(() -> erasure.destroyKey(subject)).hasMessageContaining("hold");
    assertThat(store.contacts.find(store.contact)).isPresent();

    store.clock.forward(Duration.ofDays(10));
    holds.release(hold.id(), "maria", store.clock.instant());
    assertThat(copies.underHold(subject).held()).isFalse();
    assertThat(found().state()).isEqualTo(State.ASKED);
    assertThat(found().why()).isNull();
    assertThat(found().dueAt()).isEqualTo(due.plus(Duration.ofDays(10)));
  }

  @Test
  void leavesToPeopleWhomNoInterfaceCanAskAndVendorsThatWereGivenUp() {
    admit(store.contact);
    RecordedCopies.sent(store);
    store.records.rights().copies().note(store.contact);
    erasure.certify(new Certificate(store.contact, Stage.ERASED));
    assertThat(store.records.rights().inquiries().of(store.contact)).isEmpty();

    erasure.certify(new Certificate(store.contact, Stage.INCOMPLETE));
    erasure.certify(new Certificate(store.contact, Stage.INCOMPLETE));

    assertThat(store.records.rights().inquiries().of(store.contact))
        .extracting(Inquiry::party)
        .containsExactly("OPENAI", "PHONE_SYSTEM", "PRACTICE_SYSTEM", "TWILIO");
  }

  @Test
  void theNumberBeginsAnewAsSomebodyElseWhoIsStopped() {
    admit(store.contact);
    erasure.stop(subject);
    erasure.destroyKey(subject);
    erasure.clear(subject);

    ContactId second = store.contacts.identify(TestStore.CALLER);
    assertThat(second).isNotEqualTo(store.contact);
    assertThat(store.compliance.isStopped(second)).isTrue();
  }

  @Test
  void leavesToPeopleWhatAVendorDidNotDelete() {
    admit(store.contact);
    RecordedCopies.sent(store);
    store.records.rights().copies().note(store.contact);
    erasure.certify(new Certificate(store.contact, Stage.INCOMPLETE));

    assertThat(found().state()).isEqualTo(State.INCOMPLETE);
    assertThat(store.records.rights().copies().pending(store.contact)).isEmpty();
    assertThat(store.records.rights().copies().tally(store.contact))
        .allSatisfy(tally -> assertThat(tally.state()).hasToString("GIVEN_UP"));
  }

  private Admission admit(ContactId contact) {
    return erasure.admit(new ErasureOrder(contact, "maria")).admission();
  }

  private Erasure found() {
    return store.records.rights().erasures().find(store.contact).orElseThrow();
  }

  private long audited() {
    return store
        .jdbc
        .sql("select count(*) from audit_entry where action = 'ERASE'")
        .query(Long.class)
        .single();
  }
}
