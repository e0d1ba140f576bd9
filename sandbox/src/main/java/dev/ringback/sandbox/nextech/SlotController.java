package dev.ringback.sandbox.nextech;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Free times: one for each place and practitioner, practitioner by practitioner. */
@RestController("nextechSlotController")
class SlotController {
  private static final Duration USUAL = Duration.ofDays(45);
  private static final Duration MOST = Duration.ofDays(60).plusHours(1);
  private static final Set<String> PARAMETERS =
      Set.of("start", "schedule.actor", "appointment-type", "appointment-purpose", "slot-length");

  private final NextechGate gate;
  private final PracticeCatalogue practice;
  private final PractitionerCalendars calendars;
  private final SearchDays days;
  private final OfferedTimes offered;
  private final FhirViews views;

  SlotController(
      NextechGate gate,
      PracticeCatalogue practice,
      PractitionerCalendars calendars,
      SearchDays days,
      OfferedTimes offered,
      FhirViews views) {
    this.gate = gate;
    this.practice = practice;
    this.calendars = calendars;
    this.days = days;
    this.offered = offered;
    this.views = views;
  }

  @GetMapping("/nextech/Slot")
  ResponseEntity<?> search(HttpServletRequest request) {
    return gate.pass(
        request,
        "Slot",
        "slot.search",
        () -> {
          SearchQuery query = SearchQuery.of(request, PARAMETERS);
          return Bundles.page(query, found(query));
        });
  }

  private List<Map<String, Object>> found(SearchQuery query) {
    DateRange range = DateRange.of(query.all("start"), days.zone());
    Instant from = range.from();
    if (from == null) {
      throw Refusal.malformed("start is required.");
    }
    Instant until = range.until() == null ? from.plus(USUAL) : range.until();
    // An hour more, for the day the clocks are put back.
    if (Duration.between(from, until).compareTo(MOST) > 0) {
      throw Refusal.malformed("The range of start exceeds 60 days.");
    }
    List<PracticeCatalogue.Place> places = places(query);
    List<PracticeCatalogue.Practitioner> practitioners = practitioners(query);
    PracticeCatalogue.AppointmentType type = type(query);
    Duration length = Duration.ofMinutes(query.number("slot-length", type.minutes()));
    List<Map<String, Object>> slots = new ArrayList<>();
    offered.clear();
    for (var practitioner : practitioners) {
      for (var place : places) {
        starts(place.id(), practitioner.id(), length, from, until)
            .forEach(start -> {
              offered.add(place.id(), start);
              slots.add(views.slot(place, practitioner, type, start, start.plus(length)));
            });
      }
    }
    return slots;
  }

  private Stream<Instant> starts(
      String place, String practitioner, Duration length, Instant from, Instant until) {
    LocalDate first = LocalDate.ofInstant(from, practice.zone());
    LocalDate last = LocalDate.ofInstant(until, practice.zone());
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day -> calendars.openings(place, practitioner, day, length).stream())
        .filter(start -> !start.isBefore(from) && start.isBefore(until));
  }

  private List<PracticeCatalogue.Place> places(SearchQuery query) {
    List<PracticeCatalogue.Place> places =
        actors(query, "location/").stream()
            .map(id ->
                practice.location(id).orElseThrow(() -> Refusal.malformed("Unknown location.")))
            .toList();
    if (places.isEmpty()) {
      throw Refusal.malformed("schedule.actor must name at least one location.");
    }
    return places;
  }

  private List<PracticeCatalogue.Practitioner> practitioners(SearchQuery query) {
    List<String> ids = actors(query, "practitioner/");
    return ids.isEmpty()
        ? practice.practitioners()
        : ids.stream()
            .map(id ->
                practice
                    .practitioner(id)
                    .orElseThrow(() -> Refusal.malformed("Unknown practitioner.")))
            .toList();
  }

  private static List<String> actors(SearchQuery query, String type) {
    return query.all("schedule.actor").stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(value -> value.strip().toLowerCase())
        .filter(value -> value.startsWith(type))
        .map(value -> value.substring(type.length()))
        .toList();
  }

  private PracticeCatalogue.AppointmentType type(SearchQuery query) {
    String asked = query.one("appointment-type").orElse("");
    if (asked.isEmpty()) {
      if (query.number("slot-length", 0) == 0) {
        throw Refusal.malformed("appointment-type or slot-length is required.");
      }
      return new PracticeCatalogue.AppointmentType("", "", 0);
    }
    return practice
        .appointmentType(asked.replaceFirst("^appointment-type/", ""))
        .orElseThrow(() -> Refusal.malformed("Unknown appointment type."));
  }
}
