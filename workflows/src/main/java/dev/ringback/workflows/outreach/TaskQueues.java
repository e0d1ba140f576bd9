package dev.ringback.workflows.outreach;

/** Task queues. One per kind of limit: the model, the telephony vendors and the PMS have quotas. */
public final class TaskQueues {
  /**
   * Workflows, activities that only touch the store, and the language model: a caller waits for it,
   * and on their workflow's own queue the worker that asks for it is handed it at once.
   */
  public static final String RECOVERY = "recovery";

  /** Calls, texts and mail. */
  public static final String OUTREACH = "outreach";

  /** Practice-management systems. */
  public static final String BOOKING = "booking";

  /** Systems that are asked for news on a schedule: a slow one must not hold up a recovery. */
  public static final String SYNC = "sync";

  /** Purges and erasures: hours of patience, and nobody waits. */
  public static final String RIGHTS = "rights";

  private TaskQueues() {}
}
