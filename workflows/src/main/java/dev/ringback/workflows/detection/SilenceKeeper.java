package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.conversation.Answers;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EpisodeClock;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens when the person says nothing more: one nudge, then nothing but patience. Nobody is
 * nudged twice in an episode.
 */
final class SilenceKeeper {
  private static final Duration UNTIL_NUDGE = Duration.ofHours(2);
  private static final Duration UNTIL_GIVEN_UP = Duration.ofHours(24);

  private final EpisodeContext context;
  private final EpisodeClock clock;
  private final Dialogue dialogue;
  private final Answers answers;
  private Instant lastHeard;
  private @Nullable Promise<Void> timer;
  private Instant firesAt = Instant.EPOCH;
  private boolean nudged;
  private int cutOffs;

  SilenceKeeper(EpisodeContext context) {
    this.context = context;
    this.clock = context.clock();
    this.dialogue = context.dialogue();
    this.answers = dialogue.answers();
    this.lastHeard = Instant.EPOCH;
  }

  /** The conversation begins. */
  void begin() {
    lastHeard = clock.now();
  }

  /** The person spoke. */
  void broken() {
    lastHeard = clock.now();
  }

  /**
   * Waits for work as long as patience lasts; false when it has run out. A timer that is still
   * running is kept and renewed when it fires, not with every turn: the history stays short. On a
   * call it fires when the call must be over, so that one whose end nobody reported is asked about.
   */
  boolean waitFor(Supplier<Boolean> work) {
    while (!work.get()) {
      Instant until = lastHeard.plus(patience());
      if (!until.isAfter(clock.now())) {
        return false;
      }
      context.calls().watch().ask(work);
      if (!work.get()) {
        Promise<Void> awaited = timer(callMustBeOver().filter(until::isAfter).orElse(until));
        Workflow.await(() -> awaited.isCompleted() || work.get());
      }
    }
    return true;
  }

  private Optional<Instant> callMustBeOver() {
    return Optional.ofNullable(context.state().call()).flatMap(context.calls().watch()::next);
  }

  private Promise<Void> timer(Instant at) {
    Promise<Void> running = timer;
    if (running == null || running.isCompleted() || at.isBefore(firesAt)) {
      running =
          Workflow.newTimer(
              Duration.between(clock.now(), at),
              TimerOptions.newBuilder().setSummary("Wait for the caller").build());
      timer = running;
      firesAt = at;
    }
    return running;
  }

  private Duration patience() {
    return nudged ? UNTIL_GIVEN_UP : UNTIL_NUDGE;
  }

  /** The wait was in vain: nudge once, then let the lead be nurtured. */
  Optional<Outcome> lasted() {
    if (nudged) {
      return Optional.of(new Outcome.Nurture());
    }
    nudged = true;
    Optional<Instant> textUntil = textUntil("nudge");
    lastHeard = clock.now();
    textUntil.ifPresent(until ->
        answers.text(
            EffectId.of(context.episode().id(), "nudge", "sms"),
            dialogue.phrases().nudge(dialogue.lastQuestion()),
            until));
    return Optional.empty();
  }

  /** The call ended in the middle: take the question up again by text. */
  Optional<Outcome> continueByText() {
    String occasion = "cut-off-" + ++cutOffs;
    boolean sent =
        textUntil(occasion)
            .filter(until ->
                answers.text(
                    EffectId.of(context.episode().id(), occasion, "sms"),
                    dialogue.phrases().cutOff(dialogue.lastQuestion()),
                    until))
            .isPresent();
    return sent ? Optional.empty() : Optional.of(new Outcome.Nurture());
  }

  /** Until when they may be texted; empty if they may not be now. */
  private Optional<Instant> textUntil(String occasion) {
    return context.mayContact(occasion, lastHeard).on(Channel.SMS).map(ContactDecision::notAfter);
  }
}
