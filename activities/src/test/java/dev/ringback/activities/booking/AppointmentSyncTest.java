package dev.ringback.activities.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ringback.activities.TestStore;
import dev.ringback.activities.booking.AppointmentChanges.Change;
import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.records.booking.AppointmentNews;
import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class AppointmentSyncTest {
  private static final AppointmentId ID = new AppointmentId("urn:blvd:Appointment:1");

  private final TestStore store = new TestStore();
  private final FakePracticeManagement system = new FakePracticeManagement();
  private final AppointmentRepository appointments = new AppointmentRepository(store.jdbc);
  private final SyncCursors cursors = new SyncCursors(store.jdbc);
  private final AppointmentSync sync = sync(List.of(system));

  private AppointmentSync sync(List<PracticeManagement> systems) {
    return new AppointmentSync(
        new PracticeSystems(systems),
        store.clinics,
        new AppointmentNews(appointments),
        cursors,
        store.ledger,
        store.contacts,
        store.clock,
        Duration.ofSeconds(1));
  }

  private AppointmentChanges.Change change(State state, Instant at) {
    return new Change(ID, state, null, at);
  }

  @Test
  void goesOnFromWhereTheLastAnswerLeftOff() {
    Instant now = store.clock.instant();
    system.changes = _ -> new AppointmentChanges("next", List.of(change(State.CANCELLED, now)));

    assertThat(sync.sync()).isEqualTo(1);
    assertThat(sync.sync()).isEqualTo(1);

    assertThat(system.cursorsAsked).containsExactly("", "next");
    assertThat(appointments.find("boulevard", ID))
        .hasValueSatisfying(
            row -> assertThat(row.state()).isEqualTo(AppointmentRepository.State.CANCELLED));
  }

  @Test
  void takesAChangeFromTheFutureForOneOfNow() {
    Instant now = store.clock.instant();
    system.changes =
        _ ->
            new AppointmentChanges(
                "next", List.of(change(State.BOOKED, now.plus(Duration.ofHours(1)))));

    sync.sync();

    assertThat(appointments.find("boulevard", ID).orElseThrow().changedAt()).isEqualTo(now);
  }

  static List<RuntimeException> troubles() {
    return List.of(
        new NothingHappened("not reached", null),
        new BookingRefused(Why.REJECTED, "no such operation"),
        new IllegalStateException("+15125550142"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void leavesAClinicThatFailsToTheNextRunAndAsksTheOthers(RuntimeException trouble) {
    Clinic other = store.clinics.apply(another(store.clinic));
    Instant now = store.clock.instant();
    Function<Clinic, AppointmentChanges> fine =
        _ -> new AppointmentChanges("next", List.of(change(State.NO_SHOW, now)));
    system.changes =
        clinic -> {
          if (clinic.id().equals(other.id())) {
            throw trouble;
          }
          return fine.apply(clinic);
        };

    assertThat(sync.sync()).isEqualTo(1);

    assertThat(cursors.find("pms.appointments/other/boulevard")).isEmpty();
    assertThat(cursors.find("pms.appointments/lumen/boulevard")).contains("next");
  }

  @Test
  void namesAClinicWhoseSystemHangs() {
    var logger = (Logger) LoggerFactory.getLogger(AppointmentSync.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    logger.addAppender(lines);
    system.changes =
        _ -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new NothingHappened("interrupted", null);
        };
    try {
      assertThat(sync.sync()).isZero();
    } finally {
      logger.detachAppender(lines);
    }
    assertThat(lines.list)
        .anySatisfy(
            line -> assertThat(line.getFormattedMessage()).contains("lumen", "its cursor stays"));
  }

  @Test
  void passesOverAClinicWhoseSystemIsNotConnectedHere() {
    assertThat(sync(List.of()).sync()).isZero();
  }

  private static Clinic another(Clinic like) {
    return new Clinic(
        new ClinicId("other"),
        0,
        like.name(),
        like.voice(),
        like.email(),
        like.whatsAppTemplate(),
        List.of(),
        like.treatments(),
        like.providers(),
        like.policies(),
        like.consents(),
        like.contactHours(),
        like.cadence(),
        like.glow(),
        like.questions(),
        like.pms(),
        like.knowledge(),
        like.detection(),
        like.compliance());
  }
}
