package dev.ringback.workflows.detection;

import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the legs of a call whether it was missed: the caller's own leg is over and no phone
 * was answered. The order and number of the news do not matter.
 */
public final class CallWatch {
  /** After the caller's end the news of a ringing phone may be this late; then it is lost. */
  private static final Duration LATEST = Duration.ofSeconds(10);

  private CallWatch() {}

  /** How a call stands. */
  public sealed interface Verdict {
    /** The caller is still there. */
    record Going() implements Verdict {}

    /** The caller is gone, and a phone that rang has not been heard of since. */
    record Unsettled() implements Verdict {}

    /** The call is over. */
    record Over(
        CallOutcome outcome,
        @Nullable String from,
        @Nullable String to,
        Instant rangAt,
        Duration rang,
        boolean internal)
        implements Verdict {
      @Override
      public String toString() {
        return "Over[" + outcome + "]";
      }
    }
  }

  /** Judges all that was told of one call. */
  public static Verdict judge(List<LegNews> news, Instant now) {
    if (tells(news, Role.DESK, State.ANSWERED)) {
      return over(news, CallOutcome.ANSWERED);
    }
    Optional<Instant> end = end(news);
    if (end.isEmpty()) {
      return new Verdict.Going();
    }
    boolean waiting =
        !tellsOfTheCall(news)
            && leavesOpen(news)
            && Duration.between(end.get(), now).compareTo(LATEST) < 0;
    return waiting ? new Verdict.Unsettled() : over(news, outcome(news));
  }

  /** Judges by what is known, without waiting for more of a call whose end was told. */
  public static Verdict settle(List<LegNews> news) {
    return judge(news, Instant.MAX);
  }

  /** A caller who was with a voicemail or a fax is gone when that is. */
  private static Optional<Instant> end(List<LegNews> news) {
    Set<String> machines =
        news.stream()
            .filter(n -> n.state() == State.VOICEMAIL || n.state() == State.FAX)
            .map(LegNews::leg)
            .collect(Collectors.toSet());
    return news.stream()
        .filter(n ->
            n.state() == State.ENDED && (n.role() == Role.CALLER || machines.contains(n.leg())))
        .map(LegNews::at)
        .min(Comparator.naturalOrder());
  }

  /** Whether the caller's leg itself says how the call went: no phone knows better. */
  private static boolean tellsOfTheCall(List<LegNews> news) {
    return news.stream()
        .filter(n -> n.role() == Role.CALLER)
        .anyMatch(n ->
            switch (n.state()) {
              case NO_ANSWER, BUSY, REJECTED, VOICEMAIL, FAX, BLOCKED, ABANDONED -> true;
              case RINGING, ANSWERED, INTERNAL, ENDED -> false;
            });
  }

  /** Whether a phone rang of which it is not told whether somebody answered. */
  private static boolean leavesOpen(List<LegNews> news) {
    Set<String> told =
        news.stream()
            .filter(n -> n.role() == Role.DESK)
            .filter(n -> n.state() != State.RINGING && n.state() != State.ENDED)
            .map(LegNews::leg)
            .collect(Collectors.toSet());
    return news.stream().anyMatch(n -> n.role() == Role.DESK && !told.contains(n.leg()));
  }

  private static CallOutcome outcome(List<LegNews> news) {
    if (anyTells(news, State.FAX)) {
      return CallOutcome.FAX;
    }
    if (anyTells(news, State.BLOCKED)) {
      return CallOutcome.BLOCKED;
    }
    if (anyTells(news, State.VOICEMAIL)) {
      return CallOutcome.VOICEMAIL;
    }
    if (anyTells(news, State.NO_ANSWER)) {
      return CallOutcome.NO_ANSWER;
    }
    if (anyTells(news, State.BUSY)) {
      return CallOutcome.BUSY;
    }
    return anyTells(news, State.REJECTED) ? CallOutcome.REJECTED : CallOutcome.ABANDONED;
  }

  private static Verdict.Over over(List<LegNews> news, CallOutcome outcome) {
    Instant first = news.stream().map(LegNews::at).min(Comparator.naturalOrder()).orElseThrow();
    Instant last = news.stream().map(LegNews::at).max(Comparator.naturalOrder()).orElseThrow();
    return new Verdict.Over(
        outcome,
        told(news, LegNews::from),
        told(news, LegNews::to),
        first,
        Duration.between(first, last),
        anyTells(news, State.INTERNAL));
  }

  /** The caller's own leg knows best who called whom. */
  private static @Nullable String told(
      List<LegNews> news, Function<LegNews, @Nullable String> what) {
    return news.stream()
        .sorted(Comparator.comparing(LegNews::role).thenComparing(LegNews::at))
        .map(what)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean anyTells(List<LegNews> news, State state) {
    return news.stream().anyMatch(n -> n.state() == state);
  }

  private static boolean tells(List<LegNews> news, Role role, State state) {
    return news.stream().anyMatch(n -> n.role() == role && n.state() == state);
  }
}
