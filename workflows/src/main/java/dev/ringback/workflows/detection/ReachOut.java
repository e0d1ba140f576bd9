package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.compliance.ContactDecisions;
import dev.ringback.workflows.compliance.ContactPolicy;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.conversation.Greetings;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.outreach.AttemptResult;
import dev.ringback.workflows.outreach.CadencePolicy;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.Openings;
import dev.ringback.workflows.outreach.Outreach;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attempts, until the person engages, the plan is used up, or nothing is allowed. */
final class ReachOut {
  /** An attempt that an outage prevented is tried again after this long. */
  private static final Duration AFTER_OUTAGE = Duration.ofMinutes(5);

  /** How long an answer to the last attempt is waited for. */
  private static final Duration LAST_CHANCE = Duration.ofHours(24);

  private final EpisodeContext context;
  private final EpisodeState state;
  private final EpisodeClock clock;
  private final Outreach outreach;
  private final Dialogue dialogue;
  private final Hold hold;
  private int made;
  private int asked;
  private @Nullable Instant lastAttemptAt;
  private Instant notBefore = Instant.EPOCH;
  private final RingOut ringOut;

  ReachOut(EpisodeContext context, Hold hold) {
    this.context = context;
    this.state = context.state();
    this.clock = context.clock();
    this.outreach = context.outreach();
    this.dialogue = context.dialogue();
    this.hold = hold;
    this.ringOut = new RingOut(context);
  }

  void run() {
    // The signal or update that started the run is in its history, but may not be handled yet.
    Workflow.await(() -> state.isEngaged() || state.firstMissedAt().isPresent());
    if (!state.isEngaged()) {
      state.stage(Stage.REACHING_OUT);
      context.show();
    }
    while (!state.isEngaged() && !state.isOver()) {
      hold.waitWhileHeld();
      Optional<CadencePolicy.Due> due =
          CadencePolicy.next(context.clinic().cadence(), made, state.firstMissedAt().orElseThrow());
      if (due.isEmpty()) {
        waitForLateAnswer();
      } else if (waitUntilDue(due.get())) {
        attempt(due.get());
      }
    }
    state.nextAttemptAt(null);
  }

  /** Whether anything was sent, so that the person knows who they talk to. */
  boolean hasReachedOut() {
    return made > 0;
  }

  private boolean waitUntilDue(CadencePolicy.Due due) {
    Instant at = plannedFor(due);
    if (made > 0 || at.isAfter(clock.now())) {
      state.stage(Stage.WAITING);
      state.nextAttemptAt(at);
      context.show();
    }
    ringOut.await(this::interrupted);
    clock.waitForAttempt(
        at, "Next attempt: " + due.occasion(), () -> interrupted() || calledAgain());
    state.nextAttemptAt(null);
    context.calls().watch().ask(this::interrupted);
    ringOut.awaitCaller(this::interrupted);
    return !interrupted();
  }

  private Instant plannedFor(CadencePolicy.Due due) {
    Instant at = due.at().isAfter(notBefore) ? due.at() : notBefore;
    Instant last = lastAttemptAt;
    if (last != null) {
      Instant spaced = CadencePolicy.spaced(context.clinic().cadence(), made, last);
      at = spaced.isAfter(at) ? spaced : at;
    }
    return ContactPolicy.allowedFrom(context.places(), context.clinic(), state.lastCalledAt(), at);
  }

  private void attempt(CadencePolicy.Due due) {
    state.heedCalls();
    ContactDecisions decisions =
        context.mayContact(due.occasion() + "." + asked++, state.lastCalledAt(), due.channels());
    switch (CadencePolicy.plan(due, decisions.decisions(), state.legs().ends())) {
      case CadencePolicy.Attempt.Go(List<Channel> channels) -> go(due, channels, decisions);
      case CadencePolicy.Attempt.WaitUntil(Instant at) -> notBefore = at;
      case CadencePolicy.Attempt.Never _ -> nothingAllowed();
    }
  }

  private void go(CadencePolicy.Due due, List<Channel> channels, ContactDecisions decisions) {
    Map<Channel, Instant> until = new EnumMap<>(Channel.class);
    for (Channel channel : channels) {
      ContactDecision decision = decisions.on(channel).orElseThrow();
      until.put(channel, Objects.requireNonNull(decision.notAfter(), "allowed until when?"));
    }
    AttemptResult result =
        outreach.attempt(due.occasion(), until, openings(decisions), this::interrupted);
    context.tell(
        "attempt `"
            + due.occasion()
            + "` on "
            + EpisodeBoard.words(channels)
            + ": "
            + EpisodeBoard.word(result));
    if (result == AttemptResult.NOT_MADE) {
      notBefore = clock.now().plus(AFTER_OUTAGE);
    } else {
      made++;
      lastAttemptAt = clock.now();
      notBefore = Instant.EPOCH;
    }
  }

  private void nothingAllowed() {
    if (made == 0) {
      state.end(new Outcome.NotContactable());
    }
    made++;
  }

  private Openings openings(ContactDecisions decisions) {
    Greetings greetings = dialogue.phrases().greetings();
    boolean first = made == 0;
    return new Openings(
        first ? firstText(decisions) : greetings.reminder(),
        greetings.whatsAppOpening(),
        greetings.mailSubject(),
        greetings.mailBody());
  }

  /** Who may be called on nothing but their consent is offered a call, and may give it so. */
  private String firstText(ContactDecisions decisions) {
    return decisions
        .on(Channel.VOICE)
        .filter(voice -> voice.rule() == ContactDecision.Rule.NO_CONSENT_BASIS)
        .map(_ -> dialogue.callOffer())
        .orElseGet(dialogue::openingText);
  }

  private void waitForLateAnswer() {
    context.show();
    if (context.talk()) {
      ringOut.await(this::interrupted);
    }
    boolean woken =
        clock.waitForAttempt(
            clock.now().plus(LAST_CHANCE),
            "Wait for a late answer",
            () -> interrupted() || calledAgain());
    context.calls().watch().ask(this::interrupted);
    ringOut.awaitCaller(this::interrupted);
    if (talksOnACallOfTheirs()) {
      return;
    }
    // A call after the last attempt opens an episode of its own.
    if (!woken || calledAgain()) {
      state.end(new Outcome.NotReached());
    }
  }

  private boolean talksOnACallOfTheirs() {
    EffectId call = state.call();
    return state.isEngaged() && call != null && state.legs().isTheirs(call);
  }

  private boolean interrupted() {
    return state.isEngaged() || state.isOver() || !state.mayAct();
  }

  private boolean calledAgain() {
    Instant attempted = lastAttemptAt;
    return attempted != null
        && state
            .unheededCall()
            .filter(called -> CadencePolicy.bringsForward(attempted, called))
            .isPresent();
  }
}
