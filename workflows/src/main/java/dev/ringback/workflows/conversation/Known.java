package dev.ringback.workflows.conversation;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the person told about themselves. */
final class Known {
  private final List<Fact> facts = new ArrayList<>();
  private @Nullable PersonName name;

  /** Adds what a turn says; the name on file is not replaced by part of it. */
  void add(TurnReading reading, Identity identity) {
    facts.addAll(reading.facts());
    PersonName given = reading.name();
    if (given != null && !identity.isOnFile(given)) {
      name = given;
    }
  }

  /** What needs no question any more. */
  Set<Dimension> dimensions() {
    Set<Dimension> known = EnumSet.noneOf(Dimension.class);
    facts.forEach(fact -> known.add(fact.dimension()));
    return known;
  }

  boolean knows(Dimension dimension) {
    return dimensions().contains(dimension);
  }

  /** Whether what is waited for was told. */
  boolean answers(Pending pending) {
    return switch (pending) {
      case GOALS, LIMITATIONS, OPENNESS, WINDOW -> knows(Dimension.valueOf(pending.name()));
      case NOTHING,
          SLOT,
          CONFIRMATION,
          NAME,
          APPOINTMENT,
          MOVE,
          CANCELLATION,
          ANOTHER_TIME,
          IDENTITY,
          DETAIL ->
          false;
    };
  }

  /** The treatment they want, the first named one; null for none on the menu. */
  @Nullable TreatmentId treatment() {
    return of(Fact.Goal.class)
        .map(Fact.Goal::treatment)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Date of the event they prepare for, if they named one. */
  Optional<LocalDate> event() {
    return of(Fact.Window.class).map(Fact.Window::event).filter(Objects::nonNull).findFirst();
  }

  /** The caller's words that a provider must hear about before treating. */
  List<String> flags() {
    return of(Fact.Limitation.class)
        .filter(limitation -> limitation.kind() == Fact.Limitation.Kind.CONTRAINDICATION)
        .map(limitation -> limitation.evidence().words())
        .distinct()
        .toList();
  }

  /** The name they gave; null: the one on file. */
  @Nullable PersonName name() {
    return name;
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  private <F extends Fact> Stream<F> of(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
