package dev.ringback.records.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.Columns;
import dev.ringback.records.TestStore;
import dev.ringback.records.compliance.rights.AmendmentRepository.Amendment;
import dev.ringback.records.compliance.rights.VendorCopies.State;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.rights.DataClass;
import dev.ringback.workflows.compliance.rights.PurgeReport;
import dev.ringback.workflows.compliance.rights.PurgeTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurgeRepositoryTest {
  private static final Instant AFTER = RightsStore.THEN.plus(Duration.ofDays(1));

  private static final Set<DataClass> AT_VENDOR =
      Set.of(DataClass.VENDOR_CALLS, DataClass.VENDOR_MESSAGES);
  private static final List<DataClass> OTHERS =
      List.of(
          DataClass.REQUESTS,
          DataClass.EMERGENCY_ACCESSES,
          DataClass.AMENDMENTS,
          DataClass.NOTICES);

  private final RightsStore made = new RightsStore();
  private final PurgeRepository purges = made.rights.purges();
  private final ContactId person = made.person(TestStore.CALLER, "ep_1");

  @Test
  void transcriptsGoWithTheirFactsAndTheEpisodeStays() {
    assertThat(purges.due(task(DataClass.TRANSCRIPTS))).isEqualTo(1);
    assertThat(purges.purge(task(DataClass.TRANSCRIPTS), 10)).isEqualTo(1);
    assertThat(made.count("conversation_line")).isZero();
    assertThat(made.count("episode where facts_cipher is null")).isEqualTo(1);
    assertThat(purges.purge(task(DataClass.TRANSCRIPTS), 10)).isZero();
  }

  @Test
  void aLeadWhoNeverBookedIsForgottenButOneWhoBookedIsNot() {
    made.store
        .jdbc
        .sql(
            """
            insert into effect (id, episode, contact, kind, opens_contact, intended_at, asked_at,
              outcome, settled_at, vendor_ref)
            select 'ep_1.booking', 'ep_1', id, 'BOOKING', false, now(), now(), 'ACCEPTED', now(), 'a'
            from contact
            """)
        .update();
    assertThat(purges.due(task(DataClass.LEADS))).isZero();
    made.store.jdbc.sql("delete from effect where kind = 'BOOKING'").update();
    assertThat(purges.purge(task(DataClass.LEADS), 10)).isEqualTo(1);
    assertThat(made.store.contacts.find(person)).isEmpty();
    assertThat(made.store.compliance.isStopped(made.store.contacts.identify(TestStore.CALLER)))
        .isFalse();
  }

  @Test
  void aPersonWhoBookedIsForgottenByAPeriodOfTheirOwnButNotBeforeTheirAppointment() {
    made.requested(person, AFTER);
    assertThat(purges.due(task(DataClass.LEADS))).isZero();
    assertThat(purges.due(task(DataClass.PATIENTS))).isZero();

    made.store
        .jdbc
        .sql("update requested_appointment set starts_at = :at")
        .param("at", Columns.of(RightsStore.THEN))
        .update();
    assertThat(purges.purge(task(DataClass.PATIENTS), 10)).isEqualTo(1);
    assertThat(made.store.contacts.find(person)).isEmpty();
    assertThat(purges.due(task(DataClass.PATIENTS))).isZero();
  }

  @Test
  void aLeadIsLookedAtOnceMoreAsItIsPurged() {
    PurgeTask leads = task(DataClass.LEADS);
    assertThat(purges.due(leads)).isEqualTo(1);
    var holds = made.rights.holds();
    var hold = holds.place(null, person, "suit", "maria", AFTER);
    assertThat(purges.claim(leads, person.value())).isFalse();

    holds.release(hold.id(), "maria", AFTER);
    var called = made.store.openEpisode("ep_2", person);
    assertThat(purges.claim(leads, person.value())).isFalse();
    assertThat(made.store.contacts.find(person)).isPresent();

    made.store
        .jdbc
        .sql("update episode set closed_at = opened_at, outcome = 'EXPIRED' where id = :id")
        .param("id", called.id().value())
        .update();
    assertThat(purges.claim(leads, person.value())).isTrue();
    assertThat(purges.purge(leads, 10)).as("one that was cut off is still due").isEqualTo(1);
    assertThat(made.count("contact_key")).isZero();
  }

  @Test
  void notesOfRequestsCorrectionsNoticesAndReasonsOfEmergenciesGo() {
    everyOtherClass();
    for (DataClass what : OTHERS) {
      assertThat(purges.due(task(what))).as(what.name()).isEqualTo(1);
      assertThat(purges.purge(task(what), 10)).as(what.name()).isEqualTo(1);
      assertThat(purges.due(task(what))).as(what.name()).isZero();
    }
    assertThat(made.count("requested_appointment")).isEqualTo(1);
    assertThat(made.count("access_emergency where reason_cipher is null")).isEqualTo(1);
    assertThat(made.count("amendment")).isZero();
    assertThat(made.count("transcription_notice")).isZero();
  }

  @Test
  void bodiesGoButKeysStayAndWhatWaitsIsKept() {
    var inbox = made.store.inbox;
    long done = inbox.accept("test", "done", new byte[] {1}, RightsStore.THEN).orElseThrow().id();
    inbox.handedOver(done);
    inbox.accept("test", "waits", new byte[] {1}, RightsStore.THEN);
    assertThat(purges.purge(task(DataClass.WEBHOOKS), 10)).isEqualTo(1);
    assertThat(inbox.accept("test", "done", new byte[] {1}, RightsStore.THEN)).isEmpty();
    assertThat(made.count("webhook_inbox where body_cipher is not null")).isEqualTo(1);
  }

  @Test
  void whatTheVendorDeletedIsNotDueThereAgain() {
    assertThat(purges.dueAtVendor(task(DataClass.VENDOR_CALLS), 10))
        .containsExactly(RightsStore.CALL);
    made.rights.copies().purged("CALL", RightsStore.CALL, State.DELETED, AFTER);
    assertThat(purges.dueAtVendor(task(DataClass.VENDOR_CALLS), 10)).isEmpty();
    assertThat(purges.dueAtVendor(task(DataClass.VENDOR_MESSAGES), 10))
        .containsExactlyInAnyOrder(RightsStore.TEXT, RightsStore.INBOUND);
  }

  @ParameterizedTest
  @EnumSource(
      value = DataClass.class,
      names = {"AUDIT"},
      mode = EnumSource.Mode.EXCLUDE)
  void nothingOfAHeldPersonIsDue(DataClass what) {
    everyOtherClass();
    made.rights.holds().place(null, person, "suit", "maria", AFTER);
    assertThat(purges.due(task(what))).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = DataClass.class,
      names = {"AUDIT"},
      mode = EnumSource.Mode.EXCLUDE)
  void nothingOfAHeldClinicIsDue(DataClass what) {
    everyOtherClass();
    oldStops();
    made.rights.holds().place(TestStore.CLINIC, null, "suit", "maria", AFTER);
    assertThat(purges.due(task(what))).isZero();
    if (!AT_VENDOR.contains(what)) {
      assertThat(purges.purge(task(what), 10)).isZero();
    }
    assertThat(made.count("revocation")).isEqualTo(1);
    assertThat(made.count("kept_stop")).isEqualTo(1);
  }

  @Test
  void oldStopsGoWhenNobodyIsHeld() {
    oldStops();
    assertThat(purges.due(task(DataClass.OPT_OUTS))).isEqualTo(2);
    assertThat(purges.purge(task(DataClass.OPT_OUTS), 10)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = DataClass.class,
      names = {"AUDIT"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyClassCanBeCounted(DataClass what) {
    assertThat(purges.due(task(what))).isNotNegative();
  }

  @Test
  void aReportIsKeptOnce() {
    var report = new PurgeReport("run-1", false, AFTER, Map.of(DataClass.LEADS, 7L));
    assertThat(purges.keep(report, AFTER)).isTrue();
    assertThat(purges.keep(report, AFTER)).isFalse();
    assertThat(purges.latest(5)).containsExactly(report);
  }

  private void oldStops() {
    var old = Columns.of(Instant.parse("2001-01-01T00:00:00Z"));
    made.store
        .jdbc
        .sql(
            """
            insert into revocation values (:contact, 'SMS', 'KEYWORD', 'STOP', 'ep_1', :at)
            """)
        .param("contact", person.value())
        .param("at", old)
        .update();
    made.store
        .jdbc
        .sql("insert into kept_stop values ('hash', 'SMS', 'ep_0', :at)")
        .param("at", old)
        .update();
  }

  private void everyOtherClass() {
    made.requested(person, RightsStore.THEN);
    made.emergency("ep_1", "Ana fainted");
    made.rights
        .amendments()
        .add(person, new Amendment("name", "Anna", "Ana", "a typo", "maria", RightsStore.THEN));
    made.store
        .jdbc
        .sql(
            """
            insert into transcription_notice
            values ('ep_1', :contact, 'CA1', 'TOLD', 'w', 'r', :at)
            """)
        .param("contact", person.value())
        .param("at", Columns.of(RightsStore.THEN))
        .update();
  }

  private static PurgeTask task(DataClass what) {
    @Nullable ClinicId clinic = what.ofOneClinic() ? TestStore.CLINIC : null;
    return new PurgeTask(what, clinic, AFTER);
  }
}
