package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.booking.AppointmentView;
import dev.ringback.sandbox.booking.PatientAppointments;
import dev.ringback.sandbox.booking.PracticeControls;
import dev.ringback.sandbox.control.VendorLog;
import dev.ringback.sandbox.restpms.PracticeRefusal.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The books of one system: patients, holds and visits, by the rules all three share. */
final class Practice implements PatientAppointments, PracticeControls {
  private static final Duration HOLD = Duration.ofMinutes(10);

  private final String system;
  private final PracticeCatalogue catalogue;
  private final PracticeDiary diary;
  private final PatientFile patients;
  private final VendorLog log;
  private final Clock clock;
  private final Map<String, Visit> visits = new LinkedHashMap<>();
  private final Map<String, Opening> holds = new HashMap<>();
  private final Map<String, Opening> everShown = new HashMap<>();
  private List<Opening> shown = List.of();
  private int numbers = 1000;

  Practice(String system, PracticeCatalogue catalogue, VendorLog log, Clock clock) {
    this.system = system;
    this.catalogue = catalogue;
    this.diary = new PracticeDiary(catalogue, clock);
    this.patients = new PatientFile(system);
    this.log = log;
    this.clock = clock;
  }

  @Override
  public String system() {
    return system;
  }

  PracticeCatalogue catalogue() {
    return catalogue;
  }

  PatientFile patients() {
    return patients;
  }

  void requireBusiness(String id) {
    if (!id.equals(catalogue.businessIds().get(system))) {
      throw new PracticeRefusal(Rule.NO_SUCH_BUSINESS, "no such business");
    }
  }

  /** Openings from then on, earliest first; those shown last are what a rival goes for. */
  synchronized List<Opening> openings(
      String locationId, String serviceId, List<String> staffIds, Instant from, Instant until) {
    var location = location(locationId);
    var service = service(serviceId);
    var asked = staffIds.stream().map(this::staff).toList();
    if (!from.isBefore(until) || Duration.between(from, until).toDays() > 62) {
      throw PracticeRefusal.invalid("the span must be positive and at most 62 days");
    }
    var found = new ArrayList<Opening>();
    var first = from.atZone(location.tz()).toLocalDate();
    var last = until.atZone(location.tz()).toLocalDate();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (var staff : asked.isEmpty() ? catalogue.staff() : asked) {
        found.addAll(diary.openings(location, service, staff, day));
      }
    }
    found.removeIf(o -> o.start().isBefore(from) || !o.start().isBefore(until));
    found.sort(Comparator.comparing(Opening::start));
    shown = List.copyOf(found);
    shown.forEach(o -> everShown.put(o.id(), o));
    return shown;
  }

  /** An opening that was shown under this id. */
  synchronized Opening opening(String slotId) {
    Opening opening = everShown.get(slotId);
    if (opening == null) {
      throw new PracticeRefusal(Rule.TIME_GONE, "no such slot");
    }
    return opening;
  }

  Opening opening(String locationId, String serviceId, String staffId, Instant start) {
    return new Opening(location(locationId), service(serviceId), staff(staffId), start);
  }

  synchronized Visit book(
      Opening opening, String patientId, @Nullable String reference, @Nullable String notes) {
    return enter(opening, "", patientId, reference, notes);
  }

  /** Keeps a time; a hold for the same takes the place of the earlier one. */
  synchronized String hold(Opening opening, @Nullable String holder) {
    String id =
        "hold-"
            + (holder == null ? String.valueOf(numbers++) : Integer.toHexString(holder.hashCode()));
    requireFree(opening, id);
    diary.occupy(id, opening, clock.instant().plus(HOLD));
    holds.put(id, opening);
    return id;
  }

  synchronized Opening held(String holdId) {
    Opening opening = holds.get(holdId);
    if (opening == null || !diary.isFree(opening, holdId)) {
      throw new PracticeRefusal(Rule.HOLD_GONE, "no such hold");
    }
    return opening;
  }

  /** Gives up a hold; one that is not there is given up already. */
  synchronized void release(String holdId) {
    drop(holdId);
  }

  synchronized Visit confirm(
      String holdId, String patientId, @Nullable String reference, @Nullable String notes) {
    Visit made = enter(held(holdId), holdId, patientId, reference, notes);
    drop(holdId);
    return made;
  }

  synchronized Visit move(String id, Opening to, String holdId) {
    Visit visit = standing(id);
    if (!visit.service().equals(to.service()) || !visit.location().equals(to.location())) {
      throw PracticeRefusal.invalid("a visit keeps its place and service");
    }
    if (!diary.isFree(to, id, holdId)) {
      throw new PracticeRefusal(Rule.TIME_GONE, "the time is taken");
    }
    drop(holdId);
    Visit moved = visit.at(to.start(), to.staff(), now());
    diary.occupy(id, to, Instant.MAX);
    visits.put(id, moved);
    return moved;
  }

  synchronized Visit cancel(String id) {
    Visit gone = standing(id).cancelled(now());
    visits.put(id, gone);
    diary.release(id);
    log.record(system, "cancel", id, phone(gone), "CANCELLED", gone.location().name());
    return gone;
  }

  synchronized Visit visit(String id) {
    Visit visit = visits.get(id);
    if (visit == null) {
      throw new PracticeRefusal(Rule.NO_SUCH_APPOINTMENT, "no such appointment");
    }
    return visit;
  }

  /**
   * Visits in the order they were entered; what is null does not narrow.
   *
   * @param from the earliest start
   * @param since the earliest change
   */
  synchronized List<Visit> visits(
      @Nullable String reference,
      @Nullable String patient,
      @Nullable Instant from,
      @Nullable Instant since) {
    return visits.values().stream()
        .filter(v -> reference == null || reference.equals(v.reference()))
        .filter(v -> patient == null || patient.equals(v.patient().id()))
        .filter(v -> from == null || !v.start().isBefore(from))
        .filter(v -> since == null || !v.modified().isBefore(since))
        .toList();
  }

  synchronized List<Visit> visits() {
    return List.copyOf(visits.values());
  }

  PracticeCatalogue.Location location(String id) {
    return named(catalogue.locations(), l -> l.id(system).equals(id));
  }

  PracticeCatalogue.Service service(String id) {
    return named(catalogue.services(), s -> s.id(system).equals(id));
  }

  PracticeCatalogue.Staff staff(String id) {
    return named(catalogue.staff(), s -> s.id(system).equals(id));
  }

  /** Somebody quicker takes all that was shown last. */
  synchronized void takeShown() {
    shown.forEach(o -> diary.takeAway(o.location(), o.start()));
  }

  @Override
  public synchronized List<AppointmentView> of(String phone) {
    return visits.values().stream()
        .filter(v -> phone.isEmpty() || phone.equals(v.patient().phone()))
        .map(v ->
            new AppointmentView(v.id(), v.start(), v.location().name(), v.cancelled(), v.notes()))
        .toList();
  }

  @Override
  public synchronized void forget(String phone) {
    visits
        .values()
        .removeIf(v -> {
          boolean struck = phone.isEmpty() || phone.equals(v.patient().phone());
          if (struck) {
            diary.release(v.id());
          }
          return struck;
        });
  }

  @Override
  public synchronized void close(boolean closed) {
    diary.close(closed);
  }

  @Override
  public synchronized void take(String location, Instant start) {
    diary.takeAway(location(location), start);
  }

  @Override
  public synchronized void keepHours(boolean always, Duration buffer) {
    diary.keepHours(always, buffer);
  }

  @Override
  public void lagSearch() {
    patients.lag();
  }

  @Override
  public synchronized void expireHolds() {
    List.copyOf(holds.keySet()).forEach(this::drop);
  }

  @Override
  public synchronized int holds() {
    return holds.size();
  }

  @Override
  public String register(
      @Nullable String given,
      @Nullable String family,
      @Nullable String email,
      @Nullable String phone) {
    return patients.add(given, family, phone, email).id();
  }

  private Visit enter(
      Opening opening,
      String holdId,
      String patientId,
      @Nullable String reference,
      @Nullable String notes) {
    PatientRecord patient = patients.byId(patientId);
    if (opening.service().cardRequired()) {
      throw new PracticeRefusal(Rule.CARD_NEEDED, "a card is needed");
    }
    requireFree(opening, holdId);
    Visit made =
        new Visit(
            "apt-" + numbers++,
            patient,
            opening.location(),
            opening.service(),
            opening.staff(),
            opening.start(),
            reference,
            notes,
            false,
            now());
    diary.occupy(made.id(), opening, Instant.MAX);
    visits.put(made.id(), made);
    log.record(
        system,
        "appointment",
        made.id(),
        phone(made),
        "BOOKED",
        made.location().name() + " " + made.start());
    return made;
  }

  private void requireFree(Opening opening, String owner) {
    if (!diary.isFree(opening, owner)) {
      throw new PracticeRefusal(Rule.TIME_GONE, "the time is taken");
    }
  }

  private Visit standing(String id) {
    Visit visit = visit(id);
    if (visit.cancelled()) {
      throw new PracticeRefusal(Rule.CANCELLED_BEFORE, "cancelled before");
    }
    return visit;
  }

  private void drop(String holdId) {
    holds.remove(holdId);
    diary.release(holdId);
  }

  private static <T> T named(List<T> all, Predicate<T> which) {
    return all.stream()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new PracticeRefusal(Rule.NO_SUCH_THING, "no such id"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String phone(Visit visit) {
    return Objects.requireNonNullElse(visit.patient().phone(), "");
  }
}
