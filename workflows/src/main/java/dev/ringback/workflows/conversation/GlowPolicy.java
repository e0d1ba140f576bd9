package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.GlowWeights;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.conversation.GlowScore.Track;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Scores a lead from what was said. Unknown dimensions count 1, so that knowing more never hurts.
 */
public final class GlowPolicy {
  private static final int UNKNOWN = 1;

  private GlowPolicy() {}

  /**
   * The score.
   *
   * @param returning whether the person was treated or in touch before; counts as openness
   * @param today date at the location; event dates are measured from it
   */
  public static GlowScore score(
      List<Fact> facts, Clinic clinic, boolean returning, LocalDate today) {
    int goals = best(facts, Fact.Goal.class, goal -> worth(goal, clinic));
    int limitations = worst(facts);
    int openness = best(facts, Fact.Openness.class, GlowPolicy::readiness);
    int window = best(facts, Fact.Window.class, w -> urgency(w, today));
    if (returning) {
      openness = Math.max(openness, 4);
    }
    GlowWeights weights = clinic.glow();
    double mean =
        goals * weights.goals()
            + limitations * weights.limitations()
            + openness * weights.openness()
            + window * weights.window();
    double composite = BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP).doubleValue();
    return new GlowScore(
        goals, limitations, openness, window, composite, track(composite, weights));
  }

  private static Track track(double composite, GlowWeights weights) {
    if (composite >= weights.sameDayFrom()) {
      return Track.SAME_DAY;
    }
    return composite >= weights.nextWeekFrom() ? Track.NEXT_WEEK : Track.NURTURE;
  }

  private static int worth(Fact.Goal goal, Clinic clinic) {
    if (goal.treatment() == null) {
      return 2;
    }
    return clinic
        .treatment(goal.treatment())
        .map(Treatment::worth)
        .map(worth ->
            switch (worth) {
              case HIGH -> 5;
              case STANDARD -> 4;
              case SINGLE_UNIT -> 3;
            })
        .orElse(2);
  }

  private static int worst(List<Fact> facts) {
    return facts.stream()
        .filter(Fact.Limitation.class::isInstance)
        .map(Fact.Limitation.class::cast)
        .mapToInt(limitation ->
            switch (limitation.kind()) {
              case NONE -> 5;
              case SCHEDULE -> 4;
              case BUDGET, SOMEONE_ELSE_DECIDES -> 3;
              case CONTRAINDICATION -> 2;
            })
        .min()
        .orElse(UNKNOWN);
  }

  private static int readiness(Fact.Openness openness) {
    return switch (openness.kind()) {
      case PRIOR_TREATMENT, READY -> 5;
      case FIRST_TIME -> 3;
      case COMPARING -> 2;
      case RELUCTANT -> 1;
    };
  }

  private static int urgency(Fact.Window window, LocalDate today) {
    return switch (window.kind()) {
      case TODAY, THIS_WEEK -> 5;
      case NEXT_WEEK -> 4;
      case THIS_MONTH -> 3;
      case LATER, NO_HURRY -> 2;
      case EVENT -> byDeadline(window.event(), today);
    };
  }

  /** Most treatments need two weeks to settle; within six there is time for one more visit. */
  private static int byDeadline(
      @org.jspecify.annotations.Nullable LocalDate event, LocalDate today) {
    if (event == null) {
      return 3;
    }
    long days = ChronoUnit.DAYS.between(today, event);
    if (days <= 14) {
      return 5;
    }
    return days <= 45 ? 4 : 3;
  }

  private static <F extends Fact> int best(
      List<Fact> facts, Class<F> kind, ToIntFunction<F> score) {
    return facts.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .mapToInt(score)
        .max()
        .orElse(UNKNOWN);
  }
}
