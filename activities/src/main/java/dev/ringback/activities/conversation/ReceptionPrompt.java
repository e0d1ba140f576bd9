package dev.ringback.activities.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotWording;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.conversation.ReadTurn;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The system prompt of one turn: what the clinic publishes, what was asked and offered, and the
 * rules. It holds nothing about the caller but which dimensions are known.
 */
final class ReceptionPrompt {
  private static final String RULES =
      """
      You read one turn of a caller for the clinic's AI receptionist. Fill in the schema; software decides what happens next.
      - intents: every wish in the last user message. TREATMENT_CONCERN is trouble after a treatment; CLINICAL asks for a medical opinion; COMPLAINT is dissatisfaction.
      - facts: only what the last user message says about the caller, each with the exact words that prove it, copied letter for letter.
        GOALS code: a treatment id of the menu, or "other". LIMITATIONS code: NONE, SCHEDULE, BUDGET, SOMEONE_ELSE_DECIDES or CONTRAINDICATION (something on a treatment's list to tell the provider about).
        OPENNESS code: PRIOR_TREATMENT, READY, FIRST_TIME, COMPARING or RELUCTANT. WINDOW code: TODAY, THIS_WEEK, NEXT_WEEK, THIS_MONTH, EVENT (with its ISO date), LATER or NO_HURRY.
      - slot: the id of the offered time they chose, if they clearly chose one.
      - acknowledgement: one or two short sentences in the clinic's tone that take up what they said, or answer a question from CLINIC, TREATMENTS and POLICIES alone. Never a medical judgement, a promise, a booking, a clock time, a link, a discount, or a price outside the published range. Do not ask a question; the next question follows by itself.
      """;

  private ReceptionPrompt() {}

  static String of(Clinic clinic, ReadTurn turn) {
    Location location = clinic.location(turn.location());
    return section("CLINIC", clinic(clinic, location))
        + section("TREATMENTS", lines(clinic.treatments(), ReceptionPrompt::treatment))
        + section("POLICIES", policies(clinic))
        + section(
            "TODAY",
            turn.today()
                + " "
                + turn.today().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US))
        + section("ASKED", turn.asked().name())
        + section("KNOWN", known(turn))
        + section("OFFERED", offered(turn, location))
        + section("RULES", RULES.strip());
  }

  private static String clinic(Clinic clinic, Location location) {
    String avoid =
        clinic.voice().avoid().isEmpty() ? "" : String.join(", ", clinic.voice().avoid());
    return "Name: %s\nLocation: %s, %s\nOpen: %s\nProviders: %s\nTone: %s\nNever say: %s"
        .formatted(
            clinic.name(),
            location.name(),
            location.address(),
            location.hours().stream()
                .map(hours -> hours.days() + " " + hours.opens() + " to " + hours.closes())
                .collect(Collectors.joining("; ")),
            clinic.providers().stream()
                .map(provider -> provider.name() + ", " + provider.title())
                .collect(Collectors.joining("; ")),
            clinic.voice().tone(),
            avoid.isEmpty() ? "-" : avoid);
  }

  private static String treatment(Treatment treatment) {
    return "- id: %s | name: %s | also: %s | service line: %s | price: $%d to $%d | tell the provider about: %s | %s"
        .formatted(
            treatment.id(),
            treatment.name(),
            String.join(", ", treatment.synonyms()),
            treatment.serviceLine(),
            treatment.price().from(),
            treatment.price().to(),
            String.join(", ", treatment.contraindications()),
            treatment.description());
  }

  private static String policies(Clinic clinic) {
    return "Cancellation: %s\nDeposit: %s\nFees: %s"
        .formatted(
            clinic.policies().cancellation(),
            clinic.policies().deposit(),
            clinic.policies().fees());
  }

  private static String known(ReadTurn turn) {
    return turn.known().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static String offered(ReadTurn turn, Location location) {
    return lines(
        turn.offered(), (Slot slot) -> slot.id() + ": " + SlotWording.of(slot, location.zone()));
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String section(String name, String body) {
    return "## " + name + "\n" + (body.isEmpty() ? "-" : body) + "\n\n";
  }
}
