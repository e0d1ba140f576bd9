package dev.ringback.activities.conversation;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;

/** What a reading needs of the activity that runs it. */
interface Pulse {

  /** Which attempt at the activity this is, from 1. */
  int attempt();

  /**
   * Says that the reading goes on.
   *
   * @throws io.temporal.client.ActivityCompletionException when nobody wants it any more
   */
  void beat();

  /** Of the activity on this thread; its beats may come from any. */
  static Pulse ofActivity() {
    ActivityExecutionContext context = Activity.getExecutionContext();
    return new Pulse() {
      @Override
      public int attempt() {
        return context.getInfo().getAttempt();
      }

      @Override
      public void beat() {
        context.heartbeat(null);
      }
    };
  }
}
