package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;

/** Has turns read, with what the conversation has come to so far. */
final class Readings {
  private final Episode episode;
  private final Clinic clinic;
  private final Conversation conversation;

  Readings(Episode episode, Clinic clinic, Conversation conversation) {
    this.episode = episode;
    this.clinic = clinic;
    this.conversation = conversation;
  }

  /**
   * Reads a turn.
   *
   * @param cut turns before it that are read as one with it
   * @param mayStream whether the acknowledgement may go to the call while the model speaks
   * @param numbered whether numbered answers came with the question
   */
  TurnReading of(
      CallerTurn turn, List<TurnId> cut, LocalDate today, boolean mayStream, boolean numbered) {
    boolean onCall = !turn.channel().isWritten();
    return receptionist()
        .read(
            new ReadTurn(
                episode.id(),
                clinic.id(),
                clinic.version(),
                conversation.location(),
                turn,
                today,
                conversation.pending(),
                conversation.told().dimensions(),
                conversation.offered(),
                conversation.identity().earlierInterest(onCall),
                cut,
                conversation.language(),
                mayStream && onCall && conversation.talks(),
                numbered));
  }

  private static ReceptionistActivities receptionist() {
    return Workflow.newActivityStub(
        ReceptionistActivities.class,
        ActivityPolicies.reading(TaskQueues.RECOVERY, "Read the caller's turn"));
  }
}
