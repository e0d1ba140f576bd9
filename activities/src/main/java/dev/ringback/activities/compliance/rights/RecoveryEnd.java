package dev.ringback.activities.compliance.rights;

/** Ends recoveries and notices that run, from outside. */
public interface RecoveryEnd {

  /** Terminates the run under this id; none that runs is no failure. */
  void end(String workflowId);
}
