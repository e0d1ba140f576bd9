package dev.ringback.local.temporal;

/** Tells of a workflow's runs. */
public interface RunReader {
  /** The id of the run that goes on now, else of the last one. */
  String current(String workflowId);

  Run read(String workflowId, String runId);

  /**
   * A run as the server keeps it.
   *
   * @param actions see {@link BillableActions}
   */
  record Run(String runId, int historyEvents, int actions) {}
}
