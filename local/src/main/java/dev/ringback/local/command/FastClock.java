package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.story.Scenario;

/** Waits between attempts that pass faster than in life. */
final class FastClock {
  private static final int FAST = 14_400;

  private FastClock() {}

  static int speed(boolean fast) {
    return fast ? FAST : 1;
  }

  /** A stack runs at the speed it was started with. */
  static void check(Stack stack, boolean wanted) {
    if (wanted && !stack.runningServices().isEmpty() && !isFast(stack)) {
      throw new Problem(
          "the running stack was started without --fast-clock",
          "run `./ringback down` first and try again");
    }
  }

  static void check(Stack stack, Scenario scenario) {
    if (scenario.needsFastClock() && !isFast(stack)) {
      throw new Problem(
          scenario.name() + " would take 24 hours on an ordinary clock",
          "run `./ringback demo --fast-clock --scenario " + scenario.name() + "`");
    }
  }

  private static boolean isFast(Stack stack) {
    return stack.settings().waitSpeed() > 1;
  }
}
