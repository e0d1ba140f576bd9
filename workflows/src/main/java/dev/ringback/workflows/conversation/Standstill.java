package dev.ringback.workflows.conversation;

import dev.ringback.workflows.outreach.EffectId;

/** What a conversation must know of its episode before it acts. */
public interface Standstill {

  /** The turns and their answers. */
  Turns turns();

  /** False while staff hold the episode, and once it is over. */
  boolean mayAct();

  /** Whether the person is still on this call, as far as reported. */
  boolean isOnTheLine(EffectId call);

  /**
   * They write and would rather be called: one call is placed if it may be, while the conversation
   * stays open. Nothing tells whether it was: who is not called goes on writing.
   */
  void callNow();

  /** They are on a call and would rather be texted: the call's end is no cut-off any more. */
  void goOnByText();
}
