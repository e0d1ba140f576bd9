package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.Objects;

/** Calls somebody who writes and would rather talk; what they write meanwhile is answered. */
final class CallBack {
  private final EpisodeContext context;
  private int asked;

  CallBack(EpisodeContext context) {
    this.context = context;
  }

  /** Places one call if the contact policy allows it and none rings or talks already. */
  void place() {
    context.calls().watch().ask(() -> !context.state().mayAct());
    if (!context.state().mayAct() || !context.state().legs().underWay().isEmpty()) {
      return;
    }
    String occasion = "call-back-" + ++asked;
    context
        .mayContact(occasion, context.clock().now())
        .on(Channel.VOICE)
        .filter(ContactDecision::allowed)
        .ifPresentOrElse(decision -> place(occasion, decision), () -> goOnInWriting(occasion));
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
