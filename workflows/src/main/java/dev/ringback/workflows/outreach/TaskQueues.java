package dev.ringback.workflows.outreach;

/** Task queues. One per kind of limit: the model, the telephony vendors and the PMS have quotas. */
public final class TaskQueues {
  /** Workflows, and activities that only touch the store. */
  public static final String RECOVERY = "recovery";

  /** Calls, texts and mail. */
  public static final String OUTREACH = "outreach";

  /** The language model. */
  public static final String CONVERSATION = "conversation";

  /** Practice-management systems. */
  public static final String BOOKING = "booking";

  private TaskQueues() {}
}
