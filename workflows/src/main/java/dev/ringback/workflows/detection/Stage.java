package dev.ringback.workflows.detection;

/** Where an episode is; the value of the search attribute {@code RecoveryStage}. */
public enum Stage {
  IDENTIFYING,
  REACHING_OUT,
  WAITING,
  CONVERSING,
  CLOSED
}
