package dev.ringback.records.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.TestStore;
import dev.ringback.records.compliance.rights.VendorCopies.State;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.rights.DataClass;
import dev.ringback.workflows.compliance.rights.PurgeReport;
import dev.ringback.workflows.compliance.rights.PurgeTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurgeRepositoryTest {
  private static final Instant AFTER = RightsStore.THEN.plus(Duration.ofDays(1));

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
    made.rights.holds().place(null, person, "suit", "maria", AFTER);
    assertThat(purges.due(task(what))).isZero();
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

  private static PurgeTask task(DataClass what) {
    @Nullable ClinicId clinic = what.ofOneClinic() ? TestStore.CLINIC : null;
    return new PurgeTask(what, clinic, AFTER);
  }
}
