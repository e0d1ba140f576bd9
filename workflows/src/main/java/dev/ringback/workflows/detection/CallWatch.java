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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the legs of a call whether it was missed: the caller's own leg is over and no phone
 * was answered. Where a system has no leg of the caller, they are gone once a phone was missed and
 * none rings any more. The order and number of the news do not matter.
 */
public final class CallWatch {
  /** After the caller's end the news of a ringing phone may be this late; then it is lost. */
  private static final Duration LATEST = Duration.ofSeconds(10);

  /** After a phone was missed, this long for the next one of a group to begin to ring. */
  private static final Duration NEXT_PHONE = Duration.ofSeconds(2);

  /** No phone rings longer than this without being told of; then that news is lost. */
  private static final Duration LONGEST_RING = Duration.ofSeconds(90);

  private CallWatch() {}

  /** How a call stands. */
  public sealed interface Verdict {
    /** The caller is still there. */
    record Going() implements Verdict {}

    /**
     * The caller may be gone, and a phone has not been heard of since.
     *
     * @param until when it is decided by what is known then
     */
    record Unsettled(Instant until) implements Verdict {}

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
    List<LegNews> record = news.stream().filter(n -> n.role() == Role.CALL).toList();
    if (record.stream().anyMatch(n -> tellsHowItWent(n.state()))) {
      return over(news, outcome(record), between(record, LegNews::at));
    }
    if (wasAnswered(news)) {
      return over(news, CallOutcome.ANSWERED, rang(news));
    }
    Optional<Instant> until = waitsUntil(news);
    if (until.isEmpty()) {
      return new Verdict.Going();
    }
    return now.isBefore(until.get())
        ? new Verdict.Unsettled(until.get())
        : over(news, outcome(news), rang(news));
  }

  /** When the call counts as over, whatever is not told yet; empty while the caller is there. */
  private static Optional<Instant> waitsUntil(List<LegNews> news) {
    Optional<Instant> end = end(news);
    if (end.isPresent()) {
      boolean clear = tellsOfTheCall(news) || !leavesOpen(news);
      return clear ? Optional.of(Instant.MIN) : end.map(at -> at.plus(LATEST));
    }
    if (!anyTells(news, State.MISSED) || isWithAMachine(news)) {
      return Optional.empty();
    }
    Duration patience = NEXT_PHONE;
    if (aPhoneRings(news) || tells(news, Role.CALL, State.RINGING)) {
      patience = LONGEST_RING;
    } else if (leavesOpen(news)) {
      patience = LATEST;
    }
    Duration waited = patience;
    return news.stream()
        .map(LegNews::heard)
        .max(Comparator.naturalOrder())
        .map(last -> last.plus(waited));
  }

  /** A machine that lets the caller choose is no answer. */
  private static boolean wasAnswered(List<LegNews> news) {
    Set<String> menus = legs(news, n -> n.state() == State.REDIRECTED);
    return news.stream()
        .anyMatch(
            n -> n.role() == Role.DESK && n.state() == State.ANSWERED && !menus.contains(n.leg()));
  }

  private static boolean tellsHowItWent(State state) {
    return switch (state) {
      case ANSWERED, NO_ANSWER, BUSY, REJECTED, VOICEMAIL, FAX, BLOCKED, ABANDONED -> true;
      case RINGING, MISSED, REDIRECTED, INTERNAL, ENDED -> false;
    };
  }

  /** A caller who was with a voicemail or a fax is gone when that is. */
  private static Optional<Instant> end(List<LegNews> news) {
    Set<String> machines = legs(news, CallWatch::isMachine);
    return news.stream()
        .filter(n ->
            n.state() == State.ENDED && (n.role() == Role.CALLER || machines.contains(n.leg())))
        .map(LegNews::heard)
        .min(Comparator.naturalOrder());
  }

  private static boolean isWithAMachine(List<LegNews> news) {
    Set<String> over = legs(news, n -> n.state() == State.ENDED);
    return news.stream().anyMatch(n -> isMachine(n) && !over.contains(n.leg()));
  }

  private static boolean isMachine(LegNews news) {
    return news.state() == State.VOICEMAIL || news.state() == State.FAX;
  }

  /** Whether the caller's leg itself says how the call went: no phone knows better. */
  private static boolean tellsOfTheCall(List<LegNews> news) {
    return news.stream()
        .anyMatch(n ->
            n.role() == Role.CALLER && n.state() != State.ANSWERED && tellsHowItWent(n.state()));
  }

  private static boolean aPhoneRings(List<LegNews> news) {
    Set<String> told = legs(news, n -> n.role() == Role.DESK && n.state() != State.RINGING);
    return !told.containsAll(legs(news, n -> n.role() == Role.DESK));
  }

  /** Whether a phone rang of which it is not told whether somebody answered. */
  private static boolean leavesOpen(List<LegNews> news) {
    Set<String> told =
        legs(
            news,
            n -> n.role() == Role.DESK && n.state() != State.RINGING && n.state() != State.ENDED);
    return !told.containsAll(legs(news, n -> n.role() == Role.DESK));
  }

  private static Set<String> legs(List<LegNews> news, Predicate<LegNews> which) {
    return news.stream().filter(which).map(LegNews::leg).collect(Collectors.toSet());
  }

  private static CallOutcome outcome(List<LegNews> news) {
    if (tells(news, Role.CALL, State.ANSWERED)) {
      return CallOutcome.ANSWERED;
    }
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

  private static Verdict.Over over(List<LegNews> news, CallOutcome outcome, Duration rang) {
    Instant first = news.stream().map(LegNews::at).min(Comparator.naturalOrder()).orElseThrow();
    return new Verdict.Over(
        outcome,
        told(news, LegNews::from),
        told(news, LegNews::to),
        first,
        rang,
        anyTells(news, State.INTERNAL));
  }

  /** A system may put the call's beginning on everything it tells: then we know it ourselves. */
  private static Duration rang(List<LegNews> news) {
    Duration told = between(news, LegNews::at);
    List<LegNews> phones =
        news.stream().filter(n -> n.role() == Role.DESK && n.heardAt() != null).toList();
    Duration heard = between(phones, LegNews::heard);
    return heard.compareTo(told) > 0 ? heard : told;
  }

  private static Duration between(List<LegNews> news, Function<LegNews, Instant> when) {
    Optional<Instant> first = news.stream().map(when).min(Comparator.naturalOrder());
    Optional<Instant> last = news.stream().map(when).max(Comparator.naturalOrder());
    return first.map(at -> Duration.between(at, last.orElseThrow())).orElse(Duration.ZERO);
  }

  /** The call's record and the caller's own leg know best who called whom; then the first phone. */
  private static @Nullable String told(
      List<LegNews> news, Function<LegNews, @Nullable String> what) {
    return news.stream()
        .sorted(
            Comparator.comparing(LegNews::role)
                .thenComparing(LegNews::at)
                .thenComparing(LegNews::heard)
                .thenComparing(LegNews::leg))
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
