package dev.ringback.activities.conversation;

import dev.ringback.activities.conversation.Proposal.ProposedFact;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotChoicePolicy;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.Evidence;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.RuleReading;
import dev.ringback.workflows.conversation.TurnReading;
import dev.ringback.workflows.conversation.WordsPolicy;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps of a model's proposal only what the caller's words and the offered times bear out. */
final class ProposalCheck {
  private static final int LONGEST_EVIDENCE = 200;

  private final String words;
  private final ReadTurn turn;
  private final Clinic clinic;

  ProposalCheck(String words, ReadTurn turn, Clinic clinic) {
    this.words = words;
    this.turn = turn;
    this.clinic = clinic;
  }

  TurnReading check(Proposal proposal) {
    Answer answer = WordsPolicy.answer(words);
    List<Fact> facts = new ArrayList<>();
    proposal.facts().forEach(proposed -> fact(proposed).ifPresent(facts::add));
    RuleReading.confirmedInterest(words, turn, facts).ifPresent(facts::add);
    return new TurnReading(
        intents(proposal),
        facts,
        proposal.sentiment(),
        slot(proposal, answer),
        answer,
        name(proposal),
        Acknowledgement.checked(proposal.acknowledgement(), clinic),
        TurnReading.Source.MODEL);
  }

  /** What the words alone give away holds whatever the model made of them. */
  private Set<Intent> intents(Proposal proposal) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    proposal.intents().forEach(intent -> intents.add(Intent.valueOf(intent.name())));
    intents.addAll(RuleReading.undeniable(words));
    return intents;
  }

  private Optional<Fact> fact(ProposedFact proposed) {
    if (!said(proposed.words())) {
      return Optional.empty();
    }
    String quoted = proposed.words().strip();
    Evidence evidence =
        new Evidence(
            turn.turn().id(),
            quoted.length() > LONGEST_EVIDENCE ? quoted.substring(0, LONGEST_EVIDENCE) : quoted);
    String code = proposed.code().strip();
    return switch (proposed.dimension()) {
      case GOALS -> goal(code, evidence);
      case LIMITATIONS ->
          kind(Fact.Limitation.Kind.class, code).map(kind -> new Fact.Limitation(kind, evidence));
      case OPENNESS ->
          kind(Fact.Openness.Kind.class, code).map(kind -> new Fact.Openness(kind, evidence));
      case WINDOW ->
          kind(Fact.Window.Kind.class, code)
              .flatMap(kind -> window(kind, proposed.date(), evidence));
    };
  }

  private Optional<Fact> goal(String code, Evidence evidence) {
    if (code.equalsIgnoreCase("other")) {
      return Optional.of(new Fact.Goal(null, evidence));
    }
    return clinic.treatments().stream()
        .map(Treatment::id)
        .filter(id -> id.value().equals(code))
        .findFirst()
        .map((TreatmentId id) -> new Fact.Goal(id, evidence));
  }

  private Optional<Fact> window(Fact.Window.Kind kind, Optional<String> date, Evidence evidence) {
    if (kind != Fact.Window.Kind.EVENT) {
      return Optional.of(new Fact.Window(kind, null, evidence));
    }
    return date.flatMap(ProposalCheck::date)
        .filter(event -> !event.isBefore(turn.today()))
        .map(event -> new Fact.Window(kind, event, evidence));
  }

  /**
   * The rules' choice first; a time the model understood only if it was offered and not declined.
   */
  private @Nullable SlotId slot(Proposal proposal, Answer answer) {
    Optional<SlotId> byRule =
        SlotChoicePolicy.choose(words, turn.offered(), clinic.location(turn.location()).zone())
            .map(Slot::id);
    if (byRule.isPresent() || answer == Answer.NO) {
      return byRule.orElse(null);
    }
    return turn.offered().stream()
        .map(Slot::id)
        .filter(id -> proposal.slot().filter(id.value()::equals).isPresent())
        .findFirst()
        .orElse(null);
  }

  private @Nullable PersonName name(Proposal proposal) {
    Optional<String> given = proposal.givenName().map(String::strip).filter(this::said);
    if (given.isPresent()) {
      return new PersonName(
          given.get(), proposal.familyName().map(String::strip).filter(this::said).orElse(null));
    }
    boolean asked = turn.asked() == Pending.NAME || turn.asked() == Pending.CONFIRMATION;
    return asked ? RuleReading.read(words, turn, clinic).name() : null;
  }

  /** Whether the caller said this, whatever the case and the spacing. */
  private boolean said(String quoted) {
    String plain = plain(quoted);
    return !plain.isEmpty() && plain(words).contains(plain);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ").strip();
  }

  private static <E extends Enum<E>> Optional<E> kind(Class<E> kinds, String code) {
    return Arrays.stream(kinds.getEnumConstants())
        .filter(kind -> kind.name().equals(code.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
