package dev.ringback.workflows.conversation;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Reads the caller's turns with a language model. */
@ActivityInterface(namePrefix = "Receptionist.")
public interface ReceptionistActivities {

  /**
   * Reads one turn. Has no effect outside, so a retry only costs another model call. A model that
   * is down, slow, refuses or talks nonsense is asked once more and then replaced by rules: the
   * activity answers either way. Fails only when the store cannot be read.
   */
  @ActivityMethod
  TurnReading read(ReadTurn turn);
}
