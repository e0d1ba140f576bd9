package dev.ringback.activities.booking.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestStore;
import dev.ringback.activities.booking.AppointmentSync;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.PracticeSystems;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.booking.AppointmentNews;
import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.booking.AppointmentRepository.State;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the practice's people do with an appointment, as far as the sandbox's systems tell. */
class AppointmentSyncSandboxTest {
  private final TestStore store = new TestStore();
  private final AppointmentRepository appointments = new AppointmentRepository(store.jdbc);
  private SandboxServer sandbox;

  static List<SandboxTck> systems() {
    return List.of(new NextechTckTest(), new VagaroTckTest(), new BoulevardTckTest());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void cancelledThereShowsOnTheTimelineOfTheEpisodeThatBooked(SandboxTck kit) {
    sandbox = new SandboxServer(kit.system(), kit.sandboxSettings());
    PracticeManagement system =
        kit.adapter(
            sandbox,
            new VendorHttp(kit.system(), VendorHttp.client(), Duration.ofSeconds(10)),
            sandbox.clock(),
            true);
    Clinic clinic = store.clinics.apply(kit.clinic());
    var sync =
        new AppointmentSync(
            new PracticeSystems(List.of(system)),
            store.clinics,
            new AppointmentNews(appointments),
            new SyncCursors(store.jdbc),
            store.ledger,
            store.contacts,
            sandbox.clock());

    assertThat(sync.sync()).isZero();
    BookedTime booked = book(system, clinic);
    sync.sync();
    assertThat(appointments.ofEpisode(TestStore.EPISODE))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.state()).isIn(State.BOOKED, State.CONFIRMED);
          assertThat(row.startsAt()).isEqualTo(booked.start());
        });

    system.cancelling(clinic, booked, new Notes()).ask();
    sync.sync();
    assertThat(new TimelineRepository(store.jdbc, store.cipher).timeline(TestStore.EPISODE))
        .filteredOn(entry -> entry.kind().equals("appointment"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.text()).startsWith(kit.system() + " says: cancelled"));
  }

  private BookedTime book(PracticeManagement system, Clinic clinic) {
    Instant from = sandbox.clock().instant().plus(Duration.ofHours(3));
    var found =
        system.slots(
            clinic,
            TckAppointments.search(
                clinic, TckClinic.AUSTIN, null, from, from.plus(Duration.ofDays(5))));
    var slot = found.slots().getFirst();
    var person = TckAppointments.somebody();
    var notes = new Notes();
    String id =
        system
            .booking(clinic, TckAppointments.booking(person, null, found.search(), slot), notes)
            .ask();
    EffectId effect = EffectId.of(TestStore.EPISODE, "booking-1", "appointment");
    store.ledger.intend(
        new Intent(effect, TestStore.EPISODE, store.contact, Kind.BOOKING, null),
        store.clock.instant());
    store.ledger.settle(effect, new Dispatch.Accepted(id), store.clock.instant());
    var patient = ((PatientMatch.One) system.patient(clinic, person)).patient();
    return system.appointments(clinic, patient, from.minus(Duration.ofDays(1))).stream()
        .filter(time -> time.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
