package dev.ringback.activities.conversation;

import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.List;
import java.util.Set;

/**
 * All that a turn is read with.
 *
 * @param earlier the last lines before the turn, oldest first
 * @param about the treatments the turn is about: those it names, else those named last
 * @param namedByCaller every treatment the caller named so far
 * @param published what the clinic publishes about it
 */
record TurnMaterial(
    Said said,
    ContactId owner,
    Clinic clinic,
    List<Line> earlier,
    Set<TreatmentId> about,
    Set<TreatmentId> namedByCaller,
    List<Passage> published) {

  /** Our last words before the turn; empty if there were none. */
  String lastReply() {
    return earlier.reversed().stream()
        .filter(line -> line.speaker() == Speaker.ASSISTANT)
        .findFirst()
        .map(Line::words)
        .orElse("");
  }

  /** Without what was said: it is not logged. */
  @Override
  public String toString() {
    return "TurnMaterial[" + said + "]";
  }
}
