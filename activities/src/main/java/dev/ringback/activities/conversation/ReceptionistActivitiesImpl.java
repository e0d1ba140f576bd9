package dev.ringback.activities.conversation;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.ReceptionistActivities;
import dev.ringback.workflows.conversation.RuleReading;
import dev.ringback.workflows.conversation.Sentiment;
import dev.ringback.workflows.conversation.TurnReading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads turns with a model, checks what it proposes, and goes by rules when it cannot be had. */
public final class ReceptionistActivitiesImpl implements ReceptionistActivities {
  private static final int LINES_OF_CONTEXT = 12;

  /** A caller on the line waits no longer: after this the second try is left out. */
  private static final Duration TIME_FOR_A_SECOND_TRY = Duration.ofSeconds(5);

  private final ReceptionistModel model;
  private final ConversationRepository conversations;
  private final ClinicRepository clinics;
  private final InstantSource clock;

  public ReceptionistActivitiesImpl(
      ReceptionistModel model,
      ConversationRepository conversations,
      ClinicRepository clinics,
      InstantSource clock) {
    this.model = model;
    this.conversations = conversations;
    this.clinics = clinics;
    this.clock = clock;
  }

  @Override
  public TurnReading read(ReadTurn turn) {
    String words =
        conversations.line(turn.turn().id().value()).map(Line::words).map(String::strip).orElse("");
    if (words.isEmpty()) {
      return nothing();
    }
    Clinic clinic = clinics.version(turn.clinic(), turn.clinicVersion());
    return propose(words, turn, clinic)
        .map(proposal -> new ProposalCheck(words, turn, clinic).check(proposal))
        .orElseGet(() -> RuleReading.read(words, turn, clinic));
  }

  private Optional<Proposal> propose(String words, ReadTurn turn, Clinic clinic) {
    String system = ReceptionPrompt.of(clinic, turn);
    List<Line> earlier = earlier(turn);
    Instant began = clock.instant();
    Optional<Proposal> first = model.propose(system, earlier, words);
    boolean tooLate = Duration.between(began, clock.instant()).compareTo(TIME_FOR_A_SECOND_TRY) > 0;
    return first.isPresent() || tooLate ? first : model.propose(system, earlier, words);
  }

  private List<Line> earlier(ReadTurn turn) {
    List<Line> lines =
        conversations.transcript(turn.episode()).stream()
            .filter(line -> !line.id().equals(turn.turn().id().value()))
            .filter(line -> !line.at().isAfter(turn.turn().at()))
            .toList();
    return lines.subList(Math.max(0, lines.size() - LINES_OF_CONTEXT), lines.size());
  }

  private static TurnReading nothing() {
    return new TurnReading(
        Set.of(),
        List.of(),
        Sentiment.NEUTRAL,
        null,
        Answer.UNCLEAR,
        null,
        "",
        TurnReading.Source.RULES);
  }
}
