package dev.ringback.workflows.outreach;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Every call of one episode, in the order they were placed, and those of the caller that we took.
 * Reports may come twice, out of order or never; the first end of a call stays.
 */
public final class Legs {
  private final Map<EffectId, Leg> legs = new LinkedHashMap<>();
  private final Set<EffectId> theirs = new LinkedHashSet<>();

  /** They called and are still on the line; told again, it is the same call. */
  public void taken(EffectId call, Instant at) {
    if (theirs.add(call)) {
      Leg leg = new Leg();
      leg.placed(at);
      legs.putIfAbsent(call, leg);
    }
  }

  /** Whether the caller called us on it. */
  public boolean isTheirs(EffectId call) {
    return theirs.contains(call);
  }

  /** Whether a call of theirs is under way, talked on or not yet. */
  public boolean areTheyOnTheLine() {
    return theirs.stream().anyMatch(call -> !isOver(call));
  }

  /** A call is asked for; one that was asked for before is the same call. */
  public void asked(EffectId call) {
    legs.putIfAbsent(call, new Leg());
  }

  /** The vendor took it. */
  public void placed(EffectId call, Instant at) {
    Optional.ofNullable(legs.get(call)).ifPresent(leg -> leg.placed(at));
  }

  /** No vendor took it: it may be asked for later. */
  public void notPlaced(EffectId call) {
    legs.remove(call);
  }

  /** As long as nobody asked vendors, one call that was not placed made all be forgotten. */
  void forgetAll() {
    legs.clear();
  }

  /**
   * Somebody or something answered; may be told again when it turns out to be another.
   *
   * @param by what its end is called if it ends now
   */
  public void answered(EffectId call, CallEnd by, Instant at) {
    legs.computeIfAbsent(call, _ -> new Leg()).answered(by, at);
  }

  /** Takes a vendor's report in; reports on anything but our calls change nothing. */
  public void take(EffectReport report) {
    Leg leg = legs.get(report.effect());
    if (leg != null) {
      leg.reported(report.fate());
    }
  }

  /**
   * The vendor was asked about a call.
   *
   * @param standing empty if it did not answer
   */
  public void found(EffectId call, Optional<CallStanding> standing, Instant at) {
    Optional.ofNullable(legs.get(call)).ifPresent(leg -> leg.found(standing, at));
  }

  /** We take it back. */
  void takenBack(EffectId call) {
    Optional.ofNullable(legs.get(call)).ifPresent(leg -> leg.end(CallEnd.TAKEN_BACK));
  }

  /** The number cannot be called. */
  void failed(EffectId call) {
    Optional.ofNullable(legs.get(call)).ifPresent(leg -> leg.end(CallEnd.FAILED));
  }

  /** The calls that ring or talk, as far as known. */
  public List<EffectId> underWay() {
    return legs.entrySet().stream()
        .filter(leg -> !leg.getValue().isOver())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether a call has ended; one we know nothing of has not. */
  public boolean isOver(EffectId call) {
    Leg leg = legs.get(call);
    return leg != null && leg.isOver();
  }

  /** Whether somebody or something answered it. */
  public boolean isAnswered(EffectId call) {
    Leg leg = legs.get(call);
    return leg != null && leg.isAnswered();
  }

  /** The calls about which the vendor is to be asked by now. */
  public List<EffectId> overdue(Instant now) {
    return underWay().stream()
        .filter(call -> due(call).filter(due -> !due.isAfter(now)).isPresent())
        .toList();
  }

  /** When the vendor is to be asked next about a call; empty if it is over. */
  public Optional<Instant> due(EffectId call) {
    return Optional.ofNullable(legs.get(call)).filter(leg -> !leg.isOver()).flatMap(Leg::dueAt);
  }

  /** The earliest of those. */
  public Optional<Instant> nextDue() {
    return underWay().stream().map(this::due).flatMap(Optional::stream).min(naturalOrder());
  }

  /** How a call ended; empty while it is under way. */
  public Optional<CallEnd> end(EffectId call) {
    return Optional.ofNullable(legs.get(call)).map(Leg::end);
  }

  /** How the calls ended that are over, in the order they were asked for. */
  public List<CallEnd> ends() {
    return legs.values().stream().map(Leg::end).filter(Objects::nonNull).toList();
  }
}
