package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.CadencePlan;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.ContactDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When the next attempt is due, and what it may consist of. One budget a person: attempts are those
 * of the plan, however often the person calls meanwhile.
 */
public final class CadencePolicy {
  /** Order in which a step's channels are replaced when none of them can ever be used. */
  private static final List<Channel> ROTATION =
      List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL, Channel.WHATSAPP);

  /** A further call brings the next attempt forward only after this long without one. */
  static final Duration REST = Duration.ofMinutes(10);

  /** Attempts that were held up, overnight say, follow one another no closer than this. */
  static final Duration MOST_SPACE = Duration.ofHours(1);

  private CadencePolicy() {}

  /**
   * The next attempt.
   *
   * @param made attempts made so far; the first is the immediate one
   * @param missedAt when the call was missed
   */
  public static Optional<Due> next(CadencePlan plan, int made, Instant missedAt) {
    if (made == 0) {
      return Optional.of(new Due("first", plan.first(), missedAt));
    }
    if (made > plan.steps().size()) {
      return Optional.empty();
    }
    CadencePlan.Step step = plan.steps().get(made - 1);
    return Optional.of(new Due("step-" + made, step.channels(), missedAt.plus(step.after())));
  }

  /**
   * Not before this: half the planned distance from the attempt before, an hour at most, so that
   * attempts held up by contact hours or an outage do not come all at once.
   *
   * @param made attempts made so far
   * @param lastAttempt when the last one was made
   */
  public static Instant spaced(CadencePlan plan, int made, Instant lastAttempt) {
    if (made == 0 || made > plan.steps().size()) {
      return lastAttempt;
    }
    Duration before = made == 1 ? Duration.ZERO : plan.steps().get(made - 2).after();
    Duration half = plan.steps().get(made - 1).after().minus(before).dividedBy(2);
    return lastAttempt.plus(half.compareTo(MOST_SPACE) < 0 ? half : MOST_SPACE);
  }

  /** Whether a further missed call makes the next attempt due at once. */
  public static boolean bringsForward(Instant lastAttempt, Instant calledAt) {
    return calledAt.isAfter(lastAttempt.plus(REST));
  }

  /**
   * What to do with an attempt that is due.
   *
   * @param asked the contact policy's answers for every channel
   * @param calls how the episode's calls ended so far: a number that cannot be called is not called
   *     again; one that was busy or answered by a machine is, when a step says so
   */
  public static Attempt plan(Due due, List<ContactDecision> asked, List<CallEnd> calls) {
    List<ContactDecision> decisions =
        asked.stream()
            .filter(d -> d.channel() != Channel.VOICE || !calls.contains(CallEnd.FAILED))
            .toList();
    List<Channel> now = allowed(due.channels(), decisions);
    if (!now.isEmpty()) {
      return new Attempt.Go(now);
    }
    Optional<Instant> later = nextAllowed(due.channels(), decisions);
    if (later.isPresent()) {
      return new Attempt.WaitUntil(later.get());
    }
    List<Channel> instead = allowed(ROTATION, decisions);
    if (!instead.isEmpty()) {
      return new Attempt.Go(instead.subList(0, 1));
    }
    return nextAllowed(ROTATION, decisions)
        .<Attempt>map(Attempt.WaitUntil::new)
        .orElseGet(Attempt.Never::new);
  }

  private static List<Channel> allowed(List<Channel> channels, List<ContactDecision> decisions) {
    return channels.stream()
        .filter(c -> decisions.stream().anyMatch(d -> d.channel() == c && d.allowed()))
        .toList();
  }

  private static Optional<Instant> nextAllowed(
      List<Channel> channels, List<ContactDecision> decisions) {
    return decisions.stream()
        .filter(d -> channels.contains(d.channel()))
        .map(ContactDecision::nextAllowedAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /**
   * An attempt that is due.
   *
   * @param occasion its name in effect ids: {@code first}, {@code step-1}, …
   */
  public record Due(String occasion, List<Channel> channels, Instant at) {}

  /** What becomes of it. */
  public sealed interface Attempt {
    /** Make it now, on these channels in parallel. */
    record Go(List<Channel> channels) implements Attempt {}

    /** Not now; ask again then. The step is not consumed. */
    record WaitUntil(Instant at) implements Attempt {}

    /** No channel will ever be allowed. */
    record Never() implements Attempt {}
  }
}
