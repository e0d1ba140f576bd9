package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts what a clinic publishes into passages, each of which answers one kind of question. */
final class ClinicPassages {
  private ClinicPassages() {}

  /**
   * A passage and what else it is found by.
   *
   * @param keywords words callers use that the passage does not hold, in both languages
   */
  record Entry(Passage passage, String keywords) {}

  static List<Entry> of(Clinic clinic) {
    return Stream.of(
            clinic.treatments().stream().map(ClinicPassages::treatment),
            policies(clinic),
            clinic.providers().stream().map(provider -> provider(provider, clinic)),
            clinic.locations().stream().map(ClinicPassages::location),
            clinic.knowledge().stream()
                .map(own ->
                    new Entry(new Passage("knowledge." + own.id(), own.title(), own.words()), "")))
        .flatMap(entries -> entries)
        .toList();
  }

  /** Id of the passage on a treatment. */
  static String idOf(TreatmentId treatment) {
    return "treatment." + treatment.value();
  }

  private static Entry treatment(Treatment treatment) {
    String words =
        "%s | price: $%d to $%d"
            .formatted(treatment.description(), treatment.price().from(), treatment.price().to());
    return new Entry(
        new Passage(idOf(treatment.id()), treatment.name(), words),
        String.join(" ", treatment.synonyms()));
  }

  private static Stream<Entry> policies(Clinic clinic) {
    return Stream.of(
        new Entry(
            new Passage("policy.cancellation", "Cancellation", clinic.policies().cancellation()),
            "cancel change late reschedule notice cancelar cancelación cambiar tarde"),
        new Entry(
            new Passage("policy.deposit", "Deposit", clinic.policies().deposit()),
            "deposit free consultation upfront depósito anticipo gratis consulta"),
        new Entry(
            new Passage("policy.fees", "Fees", clinic.policies().fees()),
            "pay payment card insurance financing hsa pagar pago tarjeta seguro financiamiento"));
  }

  private static Entry provider(Provider provider, Clinic clinic) {
    String treatments =
        provider.treatments().stream()
            .map(clinic::treatment)
            .flatMap(Optional::stream)
            .map(Treatment::name)
            .collect(Collectors.joining(", "));
    String places =
        provider.locations().stream()
            .map(id -> clinic.location(id).name())
            .collect(Collectors.joining(", "));
    return new Entry(
        new Passage(
            "provider." + provider.id().value(),
            provider.name() + ", " + provider.title(),
            "performs " + treatments + " at " + places),
        "who provider doctor nurse injector performs quién doctora médico enfermera hace");
  }

  private static Entry location(Location location) {
    String hours =
        location.hours().stream()
            .map(span -> days(span.days()) + " " + span.opens() + " to " + span.closes())
            .collect(Collectors.joining("; "));
    return new Entry(
        new Passage(
            "location." + location.id().value(),
            location.name(),
            location.address() + ". Open " + hours),
        "where address location open hours close directions dónde dirección horario abierto abren"
            + " cierran "
            + String.join(" ", location.nearby()));
  }

  private static String days(List<DayOfWeek> days) {
    return days.stream()
        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.US))
        .collect(Collectors.joining(", "));
  }
}
