package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.compliance.ConsentActivities;
import dev.ringback.workflows.compliance.ConsentGiven;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.EffectId;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Calls somebody who writes and would rather talk; what they write meanwhile is answered. */
final class CallBack {
  private static final String ASKED_UNBIDDEN =
      "Asked in writing to be called, in a conversation with the AI assistant.";

  private final EpisodeContext context;
  private int asked;

  CallBack(EpisodeContext context) {
    this.context = context;
  }

  /**
   * Places one call if the contact policy allows it and none rings or talks already. To whom a call
   * needs a consent of their own, the wish to be called is one, if rules find it in what they
   * wrote.
   */
  void place(CallerTurn wish) {
    context.calls().watch().ask(() -> !context.state().mayAct());
    if (!context.state().mayAct() || !context.state().legs().underWay().isEmpty()) {
      return;
    }
    String occasion = "call-back-" + ++asked;
    Optional<ContactDecision> decision = decision(occasion);
    if (decision.filter(no -> consents(no, wish)).isPresent()) {
      recordConsent(wish);
      decision = decision(occasion + "-consented");
    }
    decision
        .filter(ContactDecision::allowed)
        .ifPresentOrElse(yes -> place(occasion, yes), () -> goOnInWriting(occasion));
  }

  private Optional<ContactDecision> decision(String occasion) {
    return context.mayContact(occasion, context.clock().now()).on(Channel.VOICE);
  }

  /** Asked only where the consent is missing: no history from before tells of such a wish. */
  private static boolean consents(ContactDecision decision, CallerTurn wish) {
    return decision.rule() == ContactDecision.Rule.NO_CONSENT_BASIS
        && wish.channel().isWritten()
        && Boolean.TRUE.equals(wish.asksForCall())
        && Workflow.getVersion("reply-call", Workflow.DEFAULT_VERSION, 1)
            > Workflow.DEFAULT_VERSION;
  }

  private void recordConsent(CallerTurn wish) {
    Workflow.newLocalActivityStub(
            ConsentActivities.class, ActivityPolicies.store("Keep the consent to be called"))
        .recordConsent(
            new ConsentGiven(
                context.episode().id(),
                context.episode().contact(),
                Channel.VOICE,
                ConsentBasis.REPLY,
                "reply by " + wish.channel() + ", turn " + wish.id(),
                context.dialogue().callOfferMade().orElse(ASKED_UNBIDDEN),
                wish.at()));
    context.tell("they agreed to be called by the assistant");
  }

  /** A call was promised and may not be made: they are told, and asked what they still owe. */
  private void goOnInWriting(String occasion) {
    Dialogue dialogue = context.dialogue();
    dialogue
        .answers()
        .text(
            EffectId.of(context.episode().id(), occasion, "sms"),
            dialogue.phrases().cannotCall(dialogue.lastQuestion()));
  }

  private void place(String occasion, ContactDecision decision) {
    Instant until = Objects.requireNonNull(decision.notAfter(), "allowed until when?");
    context
        .calls()
        .place(
            EffectId.of(context.episode().id(), occasion, "voice"), until, "Call back on request");
    context.tell("they asked for a call");
  }
}
