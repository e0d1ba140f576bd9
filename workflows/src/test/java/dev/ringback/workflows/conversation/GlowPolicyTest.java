package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.GlowScore.Track;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlowPolicyTest {
  private static final Clinic CLINIC = TestClinics.lumen();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Evidence SAID = new Evidence(new TurnId("t1"), "words");

  @Test
  void scoresOneEverywhereWhenNothingIsKnown() {
    assertThat(score(List.of())).isEqualTo(new GlowScore(1, 1, 1, 1, 1.0, Track.NURTURE));
  }

  @Test
  void scoresAPackageAboveAStandardTreatmentAboveASingleUnit() {
    assertThat(score(List.of(goal("body-contouring-package"))).goals()).isEqualTo(5);
    assertThat(score(List.of(goal("coolsculpting"))).goals()).isEqualTo(4);
    assertThat(score(List.of(goal("botox"))).goals()).isEqualTo(3);
    assertThat(score(List.of(new Fact.Goal(null, SAID))).goals()).isEqualTo(2);
  }

  @Test
  void scoresANearEventAboveADistantOne() {
    assertThat(score(List.of(event(10))).window()).isEqualTo(5);
    assertThat(score(List.of(event(40))).window()).isEqualTo(4);
    assertThat(score(List.of(event(200))).window()).isEqualTo(3);
  }

  @Test
  void letsTheMostSeriousLimitationCount() {
    assertThat(
            score(
                    List.of(
                        new Fact.Limitation(Fact.Limitation.Kind.NONE, SAID),
                        new Fact.Limitation(Fact.Limitation.Kind.CONTRAINDICATION, SAID)))
                .limitations())
        .isEqualTo(2);
  }

  @Test
  void countsAReturningPersonAsOpen() {
    assertThat(GlowPolicy.score(List.of(), CLINIC, true, TODAY).openness()).isEqualTo(4);
  }

  @Test
  void leadsAStrongLeadToTheSameDay() {
    GlowScore score =
        score(
            List.of(
                goal("body-contouring-package"),
                new Fact.Limitation(Fact.Limitation.Kind.NONE, SAID),
                new Fact.Openness(Fact.Openness.Kind.READY, SAID),
                event(10)));
    assertThat(score.composite()).isEqualTo(5.0);
    assertThat(score.track()).isEqualTo(Track.SAME_DAY);
  }

  @Test
  void neverFallsWhenAGoalOrADeadlineBecomesKnown() {
    List<Fact> facts = new ArrayList<>();
    double before = score(facts).composite();
    for (Fact fact : List.of(goal("botox"), event(200), goal("coolsculpting"), event(10))) {
      facts.add(fact);
      assertThat(score(facts).composite()).isGreaterThanOrEqualTo(before);
      before = score(facts).composite();
    }
  }

  private static GlowScore score(List<Fact> facts) {
    return GlowPolicy.score(facts, CLINIC, false, TODAY);
  }

  private static Fact goal(String treatment) {
    return new Fact.Goal(new TreatmentId(treatment), SAID);
  }

  private static Fact event(int days) {
    return new Fact.Window(Fact.Window.Kind.EVENT, TODAY.plusDays(days), SAID);
  }
}
