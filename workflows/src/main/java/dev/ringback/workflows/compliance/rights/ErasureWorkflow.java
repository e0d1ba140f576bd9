package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ContactId;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Erases one person, by destroying the key everything about them is encrypted under. It goes on
 * until every vendor has deleted its copies, 45 days at most (RCW 19.373.040 for processors). Its
 * id names nobody: the contact id is random.
 */
@WorkflowInterface
public interface ErasureWorkflow {

  @WorkflowMethod(name = "Erasure")
  ErasureOutcome erase(ErasureOrder order);

  static String workflowId(ContactId contact) {
    return "erasure/" + contact;
  }
}
