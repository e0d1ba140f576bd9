package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a conversation has come to: facts, what was asked, what was offered, what is waited for. */
public final class Conversation {
  private final List<Fact> facts = new ArrayList<>();
  private final Set<Dimension> asked = EnumSet.noneOf(Dimension.class);
  private final boolean nameOnFile;
  private List<Slot> offered = List.of();
  private String search = "";
  private int offers;
  private @Nullable Slot chosen;
  private @Nullable PersonName name;
  private Pending pending = Pending.NOTHING;
  private int misunderstood;
  private int frustrated;
  private int silences;

  /**
   * Starts one.
   *
   * @param nameOnFile whether the person's name is known without asking
   */
  public Conversation(boolean nameOnFile) {
    this.nameOnFile = nameOnFile;
  }

  /** Takes in what a turn was understood to say. */
  public void note(TurnReading reading) {
    silences = 0;
    facts.addAll(reading.facts());
    if (reading.name() != null) {
      name = reading.name();
    }
    if (reading.sentiment() == Sentiment.FRUSTRATED) {
      frustrated++;
    }
  }

  /** A question was asked. */
  public void asked(Dimension dimension) {
    asked.add(dimension);
    pending = Pending.valueOf(dimension.name());
  }

  /** Times were offered. */
  public void offered(String searchHandle, List<Slot> slots) {
    search = searchHandle;
    offered = List.copyOf(slots);
    offers++;
    chosen = null;
    pending = Pending.SLOT;
  }

  /** A time was chosen and read back. */
  public void confirming(Slot slot) {
    chosen = slot;
    pending = Pending.CONFIRMATION;
  }

  /** Yes was said; the name is asked for. */
  public void askedName() {
    pending = Pending.NAME;
  }

  /** The last turn could not be placed. */
  public void notUnderstood() {
    misunderstood++;
  }

  /** Something was expected and nothing was said. */
  public void silence() {
    silences++;
  }

  /** Nothing is waited for any more. */
  public void settled() {
    pending = Pending.NOTHING;
  }

  public boolean knows(Dimension dimension) {
    return facts.stream().anyMatch(fact -> fact.dimension() == dimension);
  }

  public Set<Dimension> known() {
    Set<Dimension> known = EnumSet.noneOf(Dimension.class);
    facts.forEach(fact -> known.add(fact.dimension()));
    return known;
  }

  /** The treatment they want, the first named one; null for none on the menu. */
  public @Nullable TreatmentId treatment() {
    return goals().map(Fact.Goal::treatment).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Date of the event they prepare for, if they named one. */
  public Optional<LocalDate> event() {
    return facts.stream()
        .filter(Fact.Window.class::isInstance)
        .map(fact -> ((Fact.Window) fact).event())
        .filter(Objects::nonNull)
        .findFirst();
  }

  private java.util.stream.Stream<Fact.Goal> goals() {
    return facts.stream().filter(Fact.Goal.class::isInstance).map(Fact.Goal.class::cast);
  }

  /** The caller's words that a provider must hear about before treating. */
  public List<String> flags() {
    return facts.stream()
        .filter(Fact.Limitation.class::isInstance)
        .map(Fact.Limitation.class::cast)
        .filter(limitation -> limitation.kind() == Fact.Limitation.Kind.CONTRAINDICATION)
        .map(limitation -> limitation.evidence().words())
        .distinct()
        .toList();
  }

  public boolean needsName() {
    return !nameOnFile && name == null;
  }

  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  public Set<Dimension> askedSoFar() {
    return Set.copyOf(asked);
  }

  public List<Slot> offered() {
    return offered;
  }

  public String search() {
    return search;
  }

  public int offers() {
    return offers;
  }

  public @Nullable Slot chosen() {
    return chosen;
  }

  public @Nullable PersonName name() {
    return name;
  }

  public Pending pending() {
    return pending;
  }

  public int misunderstood() {
    return misunderstood;
  }

  public int frustrated() {
    return frustrated;
  }

  public int silences() {
    return silences;
  }
}
