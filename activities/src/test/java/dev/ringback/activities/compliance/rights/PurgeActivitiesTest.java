package dev.ringback.activities.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.TestStore;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.compliance.rights.ClinicRetention;
import dev.ringback.workflows.compliance.rights.DataClass;
import dev.ringback.workflows.compliance.rights.PurgeCount;
import dev.ringback.workflows.compliance.rights.PurgeReport;
import dev.ringback.workflows.compliance.rights.PurgeRequest;
import dev.ringback.workflows.compliance.rights.PurgeTask;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurgeActivitiesTest {
  private final TestStore store = new TestStore();
  private final RecordedCopies twilio = new RecordedCopies("TWILIO");
  private final PurgeActivitiesImpl purge =
      new PurgeActivitiesImpl(store.records, twilio, () -> {}, store.clock);

  @BeforeEach
  void anEpisodeEnded() {
    RecordedCopies.sent(store);
    store.jdbc.sql("update episode set closed_at = opened_at, outcome = 'EXPIRED'").update();
    store.clock.forward(Duration.ofDays(1));
  }

  @Test
  void plansByThePeriodsOfEveryClinic() {
    assertThat(purge.clinics(new PurgeRequest(false, null)).clinics())
        .containsExactly(
            new ClinicRetention(store.clinic.id(), store.clinic.compliance().retention()));
  }

  @Test
  void deletesCallsAtTheVendorOnce() {
    PurgeTask calls = task(DataClass.VENDOR_CALLS);
    assertThat(purge.count(calls)).isEqualTo(new PurgeCount(1));
    assertThat(purge.batch(calls)).isEqualTo(new PurgeCount(1));
    assertThat(purge.batch(calls)).isEqualTo(new PurgeCount(0));
    assertThat(twilio.asked).containsExactly("CALL " + RecordedCopies.CALL);
  }

  @Test
  void countsAsPurgedWhatTheVendorDoesNotHaveAndNotWhatItRefused() {
    twilio.answer = VendorDeletion.Result.NOT_THERE;
    assertThat(purge.batch(task(DataClass.VENDOR_MESSAGES))).isEqualTo(new PurgeCount(1));
    twilio.answer = VendorDeletion.Result.REFUSED;
    assertThat(purge.batch(task(DataClass.VENDOR_CALLS))).isEqualTo(new PurgeCount(0));
  }

  @Test
  void failsWithoutAnythingLostWhileTheVendorIsDown() {
    twilio.trouble = new VendorException.NothingHappened("Twilio does not answer", null);
    assertThatThrownBy(() -> purge.batch(task(DataClass.VENDOR_CALLS)))
        .isInstanceOf(ApplicationFailure.class);
    twilio.trouble = null;
    assertThat(purge.batch(task(DataClass.VENDOR_CALLS))).isEqualTo(new PurgeCount(1));
  }

  @Test
  void purgesNothingOfAHeldClinic() {
    store
        .records
        .rights()
        .holds()
        .place(store.clinic.id(), null, "a claim", "maria", store.clock.instant());
    for (DataClass what : new DataClass[] {DataClass.VENDOR_CALLS, DataClass.TRANSCRIPTS}) {
      assertThat(purge.batch(task(what))).as(what.name()).isEqualTo(new PurgeCount(0));
    }
    assertThat(twilio.asked).isEmpty();
  }

  @Test
  void keepsAndAuditsAReportOnce() {
    var report =
        new PurgeReport("run-1", false, store.clock.instant(), Map.of(DataClass.LEADS, 7L));
    purge.finish(report);
    purge.finish(report);

    assertThat(store.records.rights().purges().latest(5)).containsExactly(report);
    assertThat(
            store
                .jdbc
                .sql("select count(*) from audit_entry where action = 'PURGE'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private PurgeTask task(DataClass what) {
    @Nullable ClinicId clinic = what.ofOneClinic() ? store.clinic.id() : null;
    return new PurgeTask(what, clinic, store.clock.instant());
  }
}
