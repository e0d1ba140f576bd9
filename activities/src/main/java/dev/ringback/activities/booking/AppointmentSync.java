package dev.ringback.activities.booking;

import dev.ringback.activities.booking.AppointmentChanges.Change;
import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.records.booking.AppointmentNews;
import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Asks the practice system of every clinic what became of its appointments. Clinics whose system is
 * not connected here, or cannot be asked for changes, are passed over; one whose system fails is
 * left to the next run and keeps its cursor.
 */
public final class AppointmentSync implements SyncSource {
  static final String NAME = "pms.appointments";

  /** Less than the activity has. */
  private static final Duration LIMIT = Duration.ofSeconds(45);

  /** An appointment the system does not name this long after it was booked is left unnamed. */
  private static final Duration UNNAMED = Duration.ofDays(7);

  private static final Logger log = LoggerFactory.getLogger(AppointmentSync.class);

  private final PracticeSystems systems;
  private final ClinicRepository clinics;
  private final AppointmentNews news;
  private final SyncCursors cursors;
  private final EffectLedger ledger;
  private final ContactRepository contacts;
  private final InstantSource clock;
  private final Duration limit;

  public AppointmentSync(
      PracticeSystems systems,
      ClinicRepository clinics,
      AppointmentNews news,
      SyncCursors cursors,
      EffectLedger ledger,
      ContactRepository contacts,
      InstantSource clock) {
    this(systems, clinics, news, cursors, ledger, contacts, clock, LIMIT);
  }

  AppointmentSync(
      PracticeSystems systems,
      ClinicRepository clinics,
      AppointmentNews news,
      SyncCursors cursors,
      EffectLedger ledger,
      ContactRepository contacts,
      InstantSource clock,
      Duration limit) {
    this.systems = systems;
    this.clinics = clinics;
    this.news = news;
    this.cursors = cursors;
    this.ledger = ledger;
    this.contacts = contacts;
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(2);
  }

  @Override
  public int sync() {
    List<Clinic> connected =
        clinics.all().stream().filter(clinic -> systems.find(clinic).isPresent()).toList();
    List<Callable<Integer>> questions =
        connected.stream()
            .map(clinic -> (Callable<Integer>) () -> told(clinic, systems.of(clinic)))
            .toList();
    // At the same time: a system that hangs must not keep the others waiting.
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          threads.invokeAll(questions, limit.toMillis(), TimeUnit.MILLISECONDS);
      int changes = 0;
      for (int i = 0; i < answers.size(); i++) {
        switch (answers.get(i).state()) {
          case SUCCESS -> changes += answers.get(i).resultNow();
          case CANCELLED ->
              log.warn(
                  "The appointments of {} could not be read within {} s; its cursor stays",
                  connected.get(i).id(),
                  limit.toSeconds());
          case FAILED, RUNNING ->
              log.error("The appointments of {} cannot be read", connected.get(i).id());
        }
      }
      return changes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NothingHappened("interrupted while appointments were asked for", null);
    }
  }

  private int told(Clinic clinic, PracticeManagement system) {
    try {
      return ask(clinic, system);
    } catch (BookingRefused e) {
      log.info("{} is not asked for changes: {}", clinic.id(), e.getMessage());
    } catch (VendorException e) {
      log.warn("The appointments of {} cannot be read now: {}", clinic.id(), e.getMessage());
    } catch (RuntimeException e) {
      // Its message may quote what the vendor sent.
      log.error(
          "The appointments of {} cannot be read: {} at {}",
          clinic.id(),
          e.getClass().getName(),
          e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
    }
    return 0;
  }

  private int ask(Clinic clinic, PracticeManagement system) {
    name(clinic, system);
    String source = cursor(clinic);
    AppointmentChanges answer = system.changes(clinic, cursors.find(source).orElse(""));
    Instant now = clock.instant();
    for (Change change : answer.changes()) {
      news.keep(
          clinic, change.id(), state(change.state()), change.start(), change.changedAt(), now);
    }
    cursors.set(source, answer.cursor(), now);
    return answer.changes().size();
  }

  /** Before the changes: one under an id that stands in for its own would be nobody's. */
  private void name(Clinic clinic, PracticeManagement system) {
    Instant since = clock.instant().minus(UNNAMED);
    for (EffectId booking : news.appointments().unnamed(clinic.id(), Journal.STAND_IN, since)) {
      ledger
          .find(booking)
          .flatMap(booked ->
              contacts
                  .find(booked.contact(), clinic.id())
                  .flatMap(who -> system.named(clinic, People.of(who), booked.notes())))
          .ifPresent(id -> name(booking, id));
    }
  }

  private void name(EffectId booking, AppointmentId id) {
    try {
      news.appointments().name(booking, Journal.STAND_IN, id);
    } catch (DuplicateKeyException e) {
      log.warn("The appointment of {} is another booking's", booking);
    }
  }

  /** A clinic that changes its system, or its account there, begins anew. */
  private static String cursor(Clinic clinic) {
    return NAME + "/" + clinic.id().value() + "/" + AppointmentNews.system(clinic.pms());
  }

  private static AppointmentRepository.State state(AppointmentChanges.State state) {
    return switch (state) {
      case BOOKED -> AppointmentRepository.State.BOOKED;
      case CONFIRMED -> AppointmentRepository.State.CONFIRMED;
      case ARRIVED -> AppointmentRepository.State.ARRIVED;
      case COMPLETED -> AppointmentRepository.State.COMPLETED;
      case CANCELLED -> AppointmentRepository.State.CANCELLED;
      case NO_SHOW -> AppointmentRepository.State.NO_SHOW;
    };
  }
}
