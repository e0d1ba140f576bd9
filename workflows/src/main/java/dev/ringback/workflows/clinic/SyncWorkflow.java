package dev.ringback.workflows.clinic;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Asks one of the clinic's systems for news, once. Started by the schedule {@code sync/<source>};
 * it fails when the system could not be asked, and the next one asks again.
 */
@WorkflowInterface
public interface SyncWorkflow {

  /**
   * Runs one source.
   *
   * @param source its name, such as {@code ringcentral.call-log}
   * @return how many pieces of news were new
   */
  @WorkflowMethod(name = "Sync")
  int sync(String source);
}
