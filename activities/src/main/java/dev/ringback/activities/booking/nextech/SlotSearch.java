package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.nextech.SlotWindows.Window;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.Practitioner;
import org.hl7.fhir.dstu3.model.Slot;
import org.hl7.fhir.dstu3.model.Slot.SlotStatus;
import org.jspecify.annotations.Nullable;

/** Looks for free times of those who have the skill and work at the place. */
final class SlotSearch {
  /** A slot's schedule is named after both, such as {@code schedule/location_1_practitioner_9}. */
  private static final Pattern OF_PRACTITIONER = Pattern.compile("practitioner_([^_/]+)");

  private final FhirSearch search;
  private final Clinic clinic;

  SlotSearch(FhirSearch search, Clinic clinic) {
    this.search = search;
    this.clinic = clinic;
  }

  /** Times, earliest first; of two at the same time that of whom the clinic file names first. */
  FoundSlots find(FindSlots wish) {
    Location location = clinic.location(wish.location());
    String type = appointmentType(wish.treatment());
    Map<String, Provider> providers = skilled(wish);
    Map<Instant, Free> earliest = new LinkedHashMap<>();
    if (!providers.isEmpty()) {
      for (Window window :
          SlotWindows.between(
              wish.from().atZone(location.zone()).toLocalDate().minusDays(1),
              // A day more on either side: which zone Nextech cuts days in is not said.
              wish.until().minusNanos(1).atZone(location.zone()).toLocalDate().plusDays(1))) {
        free(location, List.copyOf(providers.keySet()), type, window).stream()
            .filter(f -> !f.start().isBefore(wish.from()) && f.start().isBefore(wish.until()))
            .sorted(byTimeThenPlaceIn(List.copyOf(providers.keySet())))
            .forEach(f -> earliest.putIfAbsent(f.start(), f));
        if (earliest.size() >= wish.most()) {
          break;
        }
      }
    }
    return new FoundSlots("", offered(wish, type, providers, earliest));
  }

  /** Whether Nextech still shows this time as free. */
  boolean isFree(Location location, PmsSlot slot, Instant start) {
    LocalDate day = start.atZone(location.zone()).toLocalDate();
    var days = new Window(day.minusDays(1), day.plusDays(2));
    return free(location, List.of(slot.practitioner()), slot.appointmentType(), days).stream()
        .anyMatch(f -> f.start().equals(start));
  }

  private static List<dev.ringback.workflows.booking.Slot> offered(
      FindSlots wish, String type, Map<String, Provider> providers, Map<Instant, Free> earliest) {
    List<dev.ringback.workflows.booking.Slot> slots = new ArrayList<>();
    earliest.values().stream()
        .limit(wish.most())
        .forEach(f ->
            slots.add(
                new dev.ringback.workflows.booking.Slot(
                    new SlotId("slot-" + (slots.size() + 1)),
                    f.start(),
                    f.length(),
                    wish.location(),
                    Optional.ofNullable(providers.get(f.practitioner()))
                        .map(Provider::id)
                        .orElse(null),
                    new PmsSlot(f.practitioner(), type).ref())));
    return List.copyOf(slots);
  }

  /** Those who may be offered, by Nextech's id, in the order of the clinic file. */
  private Map<String, Provider> skilled(FindSlots wish) {
    Map<String, Provider> skilled = new LinkedHashMap<>();
    for (Provider provider : clinic.providers()) {
      String id = provider.pmsStaffId();
      boolean able = wish.treatment() == null || provider.treatments().contains(wish.treatment());
      if (id != null && able && provider.locations().contains(wish.location())) {
        skilled.put(id, provider);
      }
    }
    return skilled;
  }

  private String appointmentType(@Nullable TreatmentId treatment) {
    String own =
        treatment == null
            ? null
            : clinic.treatment(treatment).map(Treatment::pmsServiceId).orElse(null);
    return own == null ? clinic.pms().consultationServiceId() : own;
  }

  private List<Free> free(
      Location location, List<String> practitioners, String type, Window window) {
    var parameters =
        new SearchParameters()
            .and("start", "ge" + window.from())
            .and("start", "lt" + window.until())
            .and("appointment-type", "appointment-type/" + type)
            .and("schedule.actor", "location/" + location.pmsLocationId())
            .and(
                "schedule.actor",
                practitioners.stream()
                    .map(id -> "practitioner/" + id)
                    .collect(Collectors.joining(",")));
    return search.all(Slot.class, parameters).stream()
        .filter(slot -> slot.getStatus() == SlotStatus.FREE && slot.hasStart() && slot.hasEnd())
        .map(slot ->
            new Free(
                practitioner(slot),
                slot.getStart().toInstant(),
                Duration.between(slot.getStart().toInstant(), slot.getEnd().toInstant())))
        // Whom we did not ask for must not be offered: they may lack the skill.
        .filter(f -> practitioners.contains(f.practitioner()))
        .toList();
  }

  private static String practitioner(Slot slot) {
    Matcher named = OF_PRACTITIONER.matcher(String.valueOf(slot.getSchedule().getReference()));
    if (named.find()) {
      return named.group(1);
    }
    return slot.getContained().stream()
        .filter(Practitioner.class::isInstance)
        .map(FhirJson::id)
        .findFirst()
        .orElse("");
  }

  private static Comparator<Free> byTimeThenPlaceIn(List<String> practitioners) {
    return Comparator.comparing(Free::start)
        .thenComparing(f -> practitioners.indexOf(f.practitioner()));
  }

  private record Free(String practitioner, Instant start, Duration length) {}
}
