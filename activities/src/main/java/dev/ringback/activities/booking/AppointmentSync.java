package dev.ringback.activities.booking;

import dev.ringback.activities.booking.AppointmentChanges.Change;
import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.records.booking.AppointmentNews;
import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.workflows.clinic.Clinic;
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

/**
 * Asks the practice system of every clinic what became of its appointments. Clinics whose system is
 * not connected here, or cannot be asked for changes, are passed over; one whose system fails is
 * left to the next run and keeps its cursor.
 */
public final class AppointmentSync implements SyncSource {
  static final String NAME = "pms.appointments";

  /** Less than the activity has. */
  private static final Duration LIMIT = Duration.ofSeconds(45);

  private static final Logger log = LoggerFactory.getLogger(AppointmentSync.class);

  private final PracticeSystems systems;
  private final ClinicRepository clinics;
  private final AppointmentNews news;
  private final SyncCursors cursors;
  private final InstantSource clock;

  public AppointmentSync(
      PracticeSystems systems,
      ClinicRepository clinics,
      AppointmentNews news,
      SyncCursors cursors,
      InstantSource clock) {
    this.systems = systems;
    this.clinics = clinics;
    this.news = news;
    this.cursors = cursors;
    this.clock = clock;
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
    List<Callable<Integer>> questions =
        clinics.all().stream()
            .flatMap(clinic ->
                systems
                    .find(clinic)
                    .map(system -> (Callable<Integer>) () -> told(clinic, system))
                    .stream())
            .toList();
    // At the same time: a system that hangs must not keep the others waiting.
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(questions, LIMIT.toMillis(), TimeUnit.MILLISECONDS).stream()
          .filter(answer -> answer.state() == Future.State.SUCCESS)
          .mapToInt(Future::resultNow)
          .sum();
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
