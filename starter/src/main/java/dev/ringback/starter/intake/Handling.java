package dev.ringback.starter.intake;

/** What became of a kept webhook. */
public sealed interface Handling {

  /** It led to everything it had to. */
  record HandedOver() implements Handling {}

  /**
   * It concerns nobody we know.
   *
   * @param why the reason, without PHI
   */
  record SetAside(String why) implements Handling {}
}
