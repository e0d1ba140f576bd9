package dev.ringback.activities.booking.descriptor;

import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Looks for times. The handle of a search is the service it was made for. */
final class RestSlots {
  private final RestGateway gateway;
  private final RestAnswers answers;
  private final Values clinic;

  RestSlots(RestGateway gateway, RestAnswers answers, Values clinic) {
    this.gateway = gateway;
    this.answers = answers;
    this.clinic = clinic;
  }

  FoundSlots find(FindSlots search) {
    Operation operation = gateway.operation(OperationName.AVAILABILITY);
    Location place = answers.clinic().location(search.location());
    ProviderChoice choice = ProviderChoice.of(answers.clinic(), place.id(), search.treatment());
    String service = service(search);
    Map<Instant, Slot> found = new TreeMap<>();
    if (!choice.free() && choice.byStaffId().isEmpty()) {
      return new FoundSlots(service, List.of());
    }
    Instant from = search.from();
    while (from.isBefore(search.until()) && found.size() < search.most()) {
      Instant until = until(operation, from, search.until());
      for (Question asked : asked(operation, choice, window(place, service, from, until))) {
        for (JsonNode item : gateway.list(OperationName.AVAILABILITY, asked.values())) {
          add(operation, item, asked.staff(), place, choice, search, found);
        }
      }
      from = until;
    }
    return new FoundSlots(service, numbered(found, search.most()));
  }

  private void add(
      Operation operation,
      JsonNode item,
      String askedFor,
      Location place,
      ProviderChoice choice,
      FindSlots search,
      Map<Instant, Slot> found) {
    String told = operation.text(item, Field.STAFF_ID);
    String staff = told.isEmpty() ? askedFor : told;
    if (!choice.allows(staff)) {
      return;
    }
    answers
        .time(operation, item, Field.START, place.zone())
        .filter(start -> !start.isBefore(search.from()) && start.isBefore(search.until()))
        .ifPresent(start ->
            found.putIfAbsent(
                start,
                new Slot(
                    new SlotId("slot-1"),
                    start,
                    answers.length(operation, item, start, place.zone()),
                    place.id(),
                    choice.byStaffId().get(staff),
                    new SlotRef(operation.text(item, Field.ID), staff).text())));
  }

  private Values window(Location place, String service, Instant from, Instant until) {
    TimeForm times = answers.descriptor().times();
    return clinic
        .with("locationId", place.pmsLocationId())
        .with("serviceId", service)
        .with("from", times.write(from, place.zone()))
        .with("until", times.write(until, place.zone()))
        .with("fromDate", from.atZone(place.zone()).toLocalDate().toString())
        .with("untilDate", until.minusNanos(1).atZone(place.zone()).toLocalDate().toString());
  }

  /** One request, or one for each provider where the system searches by one. */
  private static List<Question> asked(Operation operation, ProviderChoice choice, Values window) {
    Set<String> able = choice.byStaffId().keySet();
    if (operation.names("staffId") && !choice.free()) {
      return able.stream().map(id -> new Question(window.with("staffId", id), id)).toList();
    }
    boolean forOne = operation.names("staffIds") && able.size() == 1;
    return List.of(
        new Question(
            window.with("staffIds", String.join(",", able)), forOne ? able.iterator().next() : ""));
  }

  private static Instant until(Operation operation, Instant from, Instant last) {
    Instant next =
        operation.longestDays() == 0
            ? last
            : from.plus(Duration.ofDays(operation.longestDays() - 1L).plusHours(12));
    return next.isBefore(last) ? next : last;
  }

  private String service(FindSlots search) {
    var treatment = search.treatment();
    String own =
        treatment == null
            ? null
            : answers.clinic().treatment(treatment).map(Treatment::pmsServiceId).orElse(null);
    return own == null ? answers.clinic().pms().consultationServiceId() : own;
  }

  private static List<Slot> numbered(Map<Instant, Slot> found, int most) {
    List<Slot> numbered = new ArrayList<>();
    for (Slot slot : found.values().stream().limit(most).toList()) {
      numbered.add(
          new Slot(
              new SlotId("slot-" + (numbered.size() + 1)),
              slot.start(),
              slot.length(),
              slot.location(),
              slot.provider(),
              slot.pmsRef()));
    }
    return List.copyOf(numbered);
  }

  /**
   * A request for times.
   *
   * @param staff whose alone are asked for, and so whose they are if the answer does not say;
   *     empty: of more than one
   */
  private record Question(Values values, String staff) {}
}
