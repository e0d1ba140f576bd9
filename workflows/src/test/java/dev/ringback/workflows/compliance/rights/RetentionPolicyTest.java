package dev.ringback.workflows.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class RetentionPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Gen<DataClass> CLASSES = arbitrary().enumValues(DataClass.class);
  private static final Gen<Instant> INSTANTS =
      longs()
          .between(Instant.parse("2012-01-01T00:00:00Z").getEpochSecond(), NOW.getEpochSecond())
          .map(s -> Instant.ofEpochSecond(s));
  private static final Gen<Retention> RETENTIONS =
      integers()
          .between(0, 5000)
          .map(d -> Period.ofDays(d))
          .zip(
              integers().between(0, 5000).map(d -> Period.ofDays(d)),
              (a, b) -> new Retention(a, b, a, b, a, b));

  @Test
  void nothingHeldIsEverDue() {
    qt().forAll(CLASSES, RETENTIONS, INSTANTS, INSTANTS)
        .checkAssert((what, retention, since, now) ->
            assertThat(RetentionPolicy.of(what, retention, since, true, now))
                .isNotEqualTo(RetentionPolicy.Verdict.DUE));
  }

  @Test
  void noClinicCanShortenWhatALawKeeps() {
    qt().forAll(RETENTIONS, INSTANTS)
        .checkAssert((retention, now) -> {
          assertThat(RetentionPolicy.dueBefore(DataClass.AUDIT, retention, now))
              .isBeforeOrEqualTo(yearsBefore(now, 6));
          assertThat(RetentionPolicy.dueBefore(DataClass.OPT_OUTS, retention, now))
              .isBeforeOrEqualTo(yearsBefore(now, 10));
          assertThat(RetentionPolicy.dueBefore(DataClass.CONSENTS, retention, now))
              .isBeforeOrEqualTo(yearsBefore(now, 5));
          assertThat(RetentionPolicy.dueBefore(DataClass.DECISIONS, retention, now))
              .isBeforeOrEqualTo(yearsBefore(now, 5));
        });
  }

  @Test
  void whatIsDueStaysDue() {
    qt().forAll(CLASSES, RETENTIONS, INSTANTS, integers().between(1, 1_000_000))
        .checkAssert((what, retention, now, seconds) -> {
          Instant since = RetentionPolicy.dueBefore(what, retention, now).minusSeconds(seconds);
          assertThat(RetentionPolicy.of(what, retention, since, false, now))
              .isEqualTo(RetentionPolicy.Verdict.DUE);
          assertThat(
                  RetentionPolicy.of(what, retention, since, false, now.plus(Duration.ofDays(1))))
              .isEqualTo(RetentionPolicy.Verdict.DUE);
        });
  }

  @Test
  void whatBelongsToNoClinicIsKeptAsLongAsTheMostPatientOneKeepsIt() {
    qt().forAll(CLASSES, RETENTIONS, RETENTIONS)
        .checkAssert((what, a, b) ->
            assertThat(RetentionPolicy.dueBefore(what, List.of(a, b), NOW))
                .isBeforeOrEqualTo(RetentionPolicy.dueBefore(what, a, NOW))
                .isBeforeOrEqualTo(RetentionPolicy.dueBefore(what, b, NOW)));
  }

  @Test
  void aTranscriptIsDueTheMomentItsPeriodIsOver() {
    Instant limit = Instant.parse("2024-11-23T12:00:00Z");
    assertThat(of(DataClass.TRANSCRIPTS, limit)).isEqualTo(RetentionPolicy.Verdict.KEEP);
    assertThat(of(DataClass.TRANSCRIPTS, limit.minusMillis(1)))
        .isEqualTo(RetentionPolicy.Verdict.DUE);
  }

  @Test
  void thePlanLeavesTheAuditTrailAlone() {
    List<PurgeTask> plan =
        PurgePlan.of(
            PurgePlan.ALL,
            Map.of(new ClinicId("a"), Retention.USUAL, new ClinicId("b"), Retention.USUAL),
            NOW);
    assertThat(plan).extracting(PurgeTask::what).doesNotContain(DataClass.AUDIT);
    assertThat(plan).filteredOn(t -> t.what() == DataClass.TRANSCRIPTS).hasSize(2);
    assertThat(plan).filteredOn(t -> t.what() == DataClass.LEADS).hasSize(1);
    assertThat(plan)
        .filteredOn(t -> t.what() == DataClass.PATIENTS)
        .singleElement()
        .satisfies(t -> assertThat(t.before()).isEqualTo(yearsBefore(NOW, 7)));
  }

  private static RetentionPolicy.Verdict of(DataClass what, Instant since) {
    return RetentionPolicy.of(what, Retention.USUAL, since, false, NOW);
  }

  private static Instant yearsBefore(Instant now, int years) {
    return now.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
  }
}
