package dev.ringback.activities.conversation;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.NamedTreatments;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.TurnId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Where the material of a turn comes from. The caller waits: what can be had at once is. */
public final class TurnSources {
  private static final int LINES_OF_CONTEXT = 12;
  private static final int PASSAGES = 6;

  private final ConversationRepository conversations;
  private final ClinicRepository clinics;
  private final PublishedKnowledge knowledge;

  public TurnSources(
      ConversationRepository conversations,
      ClinicRepository clinics,
      PublishedKnowledge knowledge) {
    this.conversations = conversations;
    this.clinics = clinics;
    this.knowledge = knowledge;
  }

  /** Empty if nothing was said. */
  Optional<TurnMaterial> of(ReadTurn turn) {
    CompletableFuture<List<Line>> before =
        CompletableFuture.supplyAsync(() -> before(turn), Thread::startVirtualThread);
    List<Line> lines =
        Stream.concat(turn.cut().stream(), Stream.of(turn.turn().id()))
            .flatMap(id -> conversations.line(id.value()).stream())
            .filter(line -> !line.words().isBlank())
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Clinic clinic = clinics.version(turn.clinic(), turn.clinicVersion());
    Said said =
        new Said(
            lines.stream()
                .map(line -> new Said.Utterance(new TurnId(line.id()), line.words().strip()))
                .toList());
    Set<TreatmentId> named = NamedTreatments.ids(said.words(), clinic);
    // Only a turn that names no treatment has to wait for what was named before.
    Set<TreatmentId> about =
        named.isEmpty() ? namedLast(before.join(), turn, clinic) : Set.copyOf(named);
    List<Passage> published =
        knowledge.search(turn.clinic(), turn.clinicVersion(), said.words(), about, PASSAGES);
    List<Line> earlier = before.join();
    return Optional.of(
        new TurnMaterial(
            said,
            lines.getLast().contact(),
            clinic,
            earlier.subList(Math.max(0, earlier.size() - LINES_OF_CONTEXT), earlier.size()),
            about,
            namedByCaller(named, earlier, clinic),
            published));
  }

  private List<Line> before(ReadTurn turn) {
    Set<String> now = new HashSet<>();
    now.add(turn.turn().id().value());
    turn.cut().forEach(id -> now.add(id.value()));
    return conversations.transcript(turn.episode()).stream()
        .filter(line -> !now.contains(line.id()))
        .filter(line -> !line.at().isAfter(turn.turn().at()))
        .toList();
  }

  private static Set<TreatmentId> namedLast(List<Line> lines, ReadTurn turn, Clinic clinic) {
    return lines.reversed().stream()
        .filter(line -> line.speaker() == Speaker.CALLER)
        .map(line -> NamedTreatments.ids(line.words(), clinic))
        .filter(named -> !named.isEmpty())
        .findFirst()
        .orElse(turn.earlierInterest() == null ? Set.of() : Set.of(turn.earlierInterest()));
  }

  private static Set<TreatmentId> namedByCaller(
      Set<TreatmentId> now, List<Line> lines, Clinic clinic) {
    Set<TreatmentId> all = new LinkedHashSet<>(now);
    lines.stream()
        .filter(line -> line.speaker() == Speaker.CALLER)
        .forEach(line -> all.addAll(NamedTreatments.ids(line.words(), clinic)));
    return all;
  }
}
