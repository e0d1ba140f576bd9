package dev.ringback.activities.conversation;

import dev.ringback.activities.conversation.Proposal.ProposedFact;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PlainWords;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps of a model's proposal only what the caller's words and the offered times bear out. */
final class ProposalCheck {
  private static final int LONGEST_EVIDENCE = 200;
  private static final int YEARS_AHEAD = 2;
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’. -]{0,40}");

  /** Fewer words than this ("ok", "Botox") are the same in many languages. */
  private static final int TELLING_WORDS = 3;

  private final Said said;
  private final String words;
  private final ReadTurn turn;
  private final Clinic clinic;
  private final Acknowledgement allowed;
  private final CompletableFuture<TurnReading> byRule;

  ProposalCheck(TurnMaterial material, ReadTurn turn, Acknowledgement allowed) {
    this.said = material.said();
    this.words = said.words();
    this.turn = turn;
    this.clinic = material.clinic();
    this.allowed = allowed;
    // The rules read while the model thinks: the caller waits for neither twice.
    this.byRule =
        CompletableFuture.supplyAsync(
            () -> SaidFacts.placed(RuleReading.read(words, turn, clinic), said),
            Thread::startVirtualThread);
  }

  /** What the rules alone make of the turn. */
  TurnReading byRule() {
    return byRule.join();
  }

  /**
   * What is left of the proposal.
   *
   * @throws DefectiveProposal when it proposed something and nothing of it holds
   */
  TurnReading check(ProposalReader.Read read) throws DefectiveProposal {
    Proposal proposal = read.proposal();
    List<Fact> facts = new ArrayList<>();
    proposal.facts().forEach(proposed -> fact(proposed).ifPresent(facts::add));
    RuleReading.confirmedInterest(words, turn, facts)
        .map(fact -> SaidFacts.placed(fact, said))
        .ifPresent(facts::add);
    Set<Intent> intents = intents(read);
    String acknowledgement = acknowledgement(proposal);
    SlotId slot = slot(proposal, byRule().answer());
    PersonName name = name(proposal);
    if (!proposal.facts().isEmpty()
        && facts.isEmpty()
        && intents.isEmpty()
        && acknowledgement.isEmpty()
        && slot == null
        && name == null) {
      throw new DefectiveProposal(
          "Nothing in your last answer could be used: quote the last user message letter for"
              + " letter, and use codes of the schema and ids of MENU and OFFERED only.");
    }
    boolean asked = intents.contains(Intent.QUESTION) || intents.contains(Intent.PRICE);
    return new TurnReading(
        intents,
        facts,
        proposal.sentiment(),
        slot,
        byRule().answer(),
        name,
        acknowledgement,
        TurnReading.Source.MODEL,
        language(proposal),
        byRule().location(),
        byRule().detail(),
        asked && (!proposal.answered() || acknowledgement.isEmpty()),
        false);
  }

  /** What the words alone give away holds whatever the model made of them. */
  private Set<Intent> intents(ProposalReader.Read read) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    read.proposal().intents().forEach(intent -> intents.add(Intent.valueOf(intent.name())));
    intents.addAll(RuleReading.undeniable(words, turn.turn().channel()));
    if (read.strangeIntent()) {
      // It meant something the schema has no name for: the rules say what they can.
      intents.addAll(byRule().intents());
    }
    return intents;
  }

  private String acknowledgement(Proposal proposal) {
    String checked = allowed.checked(proposal.acknowledgement());
    boolean unfoundedPrice =
        !proposal.answered() && PublishedNumbers.statesPrice(PlainWords.undisguised(checked));
    return unfoundedPrice || allowed.repeats(checked) ? "" : checked;
  }

  private @Nullable Language language(Proposal proposal) {
    Optional<Language> proposed =
        proposal.language().flatMap(Language::of).filter(clinic.languages()::contains);
    boolean telling =
        words.split("\\s+").length >= TELLING_WORDS
            || proposed.filter(turn.language()::equals).isPresent();
    return telling && proposed.isPresent() ? proposed.get() : byRule().language();
  }

  private Optional<Fact> fact(ProposedFact proposed) {
    if (!said.holds(proposed.words())) {
      return Optional.empty();
    }
    String quoted = proposed.words().strip();
    Evidence evidence =
        new Evidence(
            said.turnOf(quoted),
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
        .filter(event -> !event.isAfter(turn.today().plusYears(YEARS_AHEAD)))
        .map(event -> new Fact.Window(kind, event, evidence));
  }

  /**
   * The rules' choice first; a time the model understood only if it was offered and not declined.
   */
  private @Nullable SlotId slot(Proposal proposal, Answer answer) {
    Optional<SlotId> byWords = RuleReading.slot(words, turn, clinic).map(Slot::id);
    if (byWords.isPresent() || answer == Answer.NO) {
      return byWords.orElse(null);
    }
    return turn.offered().stream()
        .map(Slot::id)
        .filter(id -> proposal.slot().filter(id.value()::equals).isPresent())
        .findFirst()
        .orElse(null);
  }

  private @Nullable PersonName name(Proposal proposal) {
    Optional<String> given = name(proposal.givenName());
    if (given.isPresent()) {
      return new PersonName(given.get(), name(proposal.familyName()).orElse(null));
    }
    boolean asked = turn.asked() == Pending.NAME || turn.asked() == Pending.CONFIRMATION;
    return asked ? byRule().name() : null;
  }

  private Optional<String> name(Optional<String> proposed) {
    return proposed
        .map(String::strip)
        .filter(name -> NAME.matcher(name).matches())
        .filter(said::holds);
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
