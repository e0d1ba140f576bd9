package dev.ringback.activities.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.conversation.Sentiment;
import java.util.List;
import java.util.Optional;

/**
 * What the model is asked to fill in; its JSON schema goes with the request. Nothing but a
 * proposal. The acknowledgement comes first so that it can be said while the rest is written.
 */
@JsonPropertyOrder({
  "acknowledgement",
  "answered",
  "intents",
  "facts",
  "sentiment",
  "language",
  "slot",
  "given_name",
  "family_name"
})
record Proposal(
    @JsonPropertyDescription("One or two sentences that take up what they said")
        String acknowledgement,
    @JsonPropertyDescription("False only if they asked something that PUBLISHED does not answer")
        boolean answered,
    @JsonPropertyDescription("Everything the caller wants from this turn")
        List<ProposedIntent> intents,
    @JsonPropertyDescription("What the caller said about themselves in this turn")
        List<ProposedFact> facts,
    @JsonPropertyDescription("How the caller sounds") Sentiment sentiment,
    @JsonPropertyDescription("Language of this turn: en or es; null if it does not show")
        Optional<String> language,
    @JsonPropertyDescription("Id of the offered time they chose, such as slot-2; null if none")
        Optional<String> slot,
    @JsonProperty("given_name") @JsonPropertyDescription("First name if they gave it in this turn")
        Optional<String> givenName,
    @JsonProperty("family_name") @JsonPropertyDescription("Last name if they gave it in this turn")
        Optional<String> familyName) {

  /**
   * One thing about the caller.
   *
   * @param words quoted from the caller's turn, letter for letter
   */
  record ProposedFact(
      Dimension dimension,
      @JsonPropertyDescription("A code of the dimension, or a treatment id for GOALS") String code,
      @JsonPropertyDescription("ISO date of the event for WINDOW EVENT; else null")
          Optional<String> date,
      @JsonPropertyDescription("The caller's exact words that prove it") String words) {}

  /** Intents as the model may name them; each has the name of a workflow's intent. */
  enum ProposedIntent {
    BOOK,
    RESCHEDULE,
    CANCEL,
    QUESTION,
    PRICE,
    CLINICAL,
    COMPLAINT,
    TREATMENT_CONCERN,
    EMERGENCY,
    WRONG_NUMBER,
    NOT_INTERESTED,
    STOP,
    PERSON,
    ARE_YOU_A_BOT,
    LANGUAGE,
    BY_TEXT,
    BY_CALL,
    MINOR,
    SOMEONE_ELSE,
    OFF_TOPIC,
    ABUSE,
    OTHER_TIMES,
    LATER
  }
}
