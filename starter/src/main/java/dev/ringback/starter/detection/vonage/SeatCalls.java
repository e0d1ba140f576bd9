package dev.ringback.starter.detection.vonage;

import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what several seats tell of one caller's call.
 *
 * <p>Vonage Business Communications tells of seats, not of calls, and names nothing that the seats
 * of one call have in common: {@code externalId} differs by seat and is for information only. So
 * seats belong to one call if the same caller rang them on the same line at the same time, or one
 * right after the other. A call that is answered has stopped ringing: the same caller who rings
 * later calls again.
 */
final class SeatCalls {
  /** Between two seats that are rung in turn. */
  private static final Duration GAP = Duration.ofSeconds(3);

  /** A seat that is not heard of any more rings no longer than this. */
  private static final Duration LONGEST_RING = Duration.ofMinutes(2);

  /** How long another seat may keep silent after the last one stopped ringing. */
  private static final Duration LATEST = Duration.ofSeconds(10);

  private SeatCalls() {}

  /** How a call stands. */
  sealed interface Standing {
    /** Another seat rings or may still tell that it answered. */
    record Open() implements Standing {}

    /** The call is over, or somebody talks with the caller. */
    record Settled(CallOutcome outcome, Instant rangAt, Duration rang) implements Standing {}
  }

  /**
   * Judges the call that a seat's leg belongs to.
   *
   * @param told everything the seats of this line told of this caller
   * @param seats how many seats the line has
   */
  static Standing judge(List<LegNews> told, String leg, int seats, Instant now) {
    List<Leg> call = callOf(told, leg);
    Instant start = call.getFirst().start();
    Instant last = call.stream().map(Leg::stopped).max(Comparator.naturalOrder()).orElseThrow();
    if (call.stream().anyMatch(l -> l.end() == State.ANSWERED)) {
      return new Standing.Settled(CallOutcome.ANSWERED, start, Duration.between(start, last));
    }
    boolean rings = call.stream().anyMatch(l -> l.end() == null && now.isBefore(l.stopped()));
    boolean allHeard = call.stream().map(Leg::seat).distinct().count() >= seats;
    boolean mayTell = now.isBefore(last.plus(LATEST));
    if (rings || (!allHeard && mayTell)) {
      return new Standing.Open();
    }
    boolean turnedAway = call.stream().noneMatch(l -> l.end() == State.NO_ANSWER);
    return new Standing.Settled(
        turnedAway ? CallOutcome.REJECTED : CallOutcome.NO_ANSWER,
        start,
        Duration.between(start, last));
  }

  /**
   * The moments by which a seat's call may be known: a seat that is told of late may show that it
   * began before it was thought to.
   */
  static Set<Instant> moments(List<LegNews> told, String leg) {
    Set<String> legs = callOf(told, leg).stream().map(Leg::id).collect(Collectors.toSet());
    return told.stream()
        .filter(news -> legs.contains(news.leg()))
        .map(LegNews::at)
        .collect(Collectors.toSet());
  }

  private static List<Leg> callOf(List<LegNews> told, String leg) {
    List<Leg> call = new ArrayList<>();
    Instant rangUntil = Instant.MIN;
    for (Leg next : legs(told)) {
      if (!call.isEmpty() && next.start().isAfter(rangUntil.plus(GAP))) {
        if (call.stream().anyMatch(l -> l.id().equals(leg))) {
          return call;
        }
        call = new ArrayList<>();
      }
      rangUntil = call.isEmpty() || next.stopped().isAfter(rangUntil) ? next.stopped() : rangUntil;
      call.add(next);
    }
    return call;
  }

  private static List<Leg> legs(List<LegNews> told) {
    Map<String, List<LegNews>> byLeg =
        told.stream()
            .collect(Collectors.groupingBy(LegNews::leg, TreeMap::new, Collectors.toList()));
    return byLeg.entrySet().stream()
        .map(e -> Leg.of(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Leg::start).thenComparing(Leg::id))
        .toList();
  }

  /**
   * The ringing of one seat.
   *
   * @param end what it ended with; null while it is not known
   * @param stopped when it stopped, or has to have stopped
   */
  private record Leg(String id, Instant start, @Nullable State end, Instant stopped) {
    static Leg of(String id, List<LegNews> news) {
      Instant start = news.stream().map(LegNews::at).min(Comparator.naturalOrder()).orElseThrow();
      return news.stream()
          .filter(n -> n.state() != State.RINGING)
          .min(Comparator.comparing((LegNews n) -> n.state() != State.ANSWERED))
          .map(n -> new Leg(id, start, n.state(), n.at()))
          .orElseGet(() -> new Leg(id, start, null, start.plus(LONGEST_RING)));
    }

    String seat() {
      return id.substring(0, id.indexOf('.'));
    }
  }
}
