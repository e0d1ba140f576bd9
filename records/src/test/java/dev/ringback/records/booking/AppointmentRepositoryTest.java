package dev.ringback.records.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.TestStore;
import dev.ringback.records.booking.AppointmentRepository.Row;
import dev.ringback.records.booking.AppointmentRepository.State;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppointmentRepositoryTest {
  private static final AppointmentId ID = new AppointmentId("urn:blvd:Appointment:1");

  private final TestStore store = new TestStore();
  private final AppointmentRepository appointments = new AppointmentRepository(store.jdbc);

  private static Row row(State state, Instant startsAt, Duration after) {
    return new Row("boulevard", ID, TestStore.CLINIC, state, startsAt, TestStore.NOON.plus(after));
  }

  @Test
  void keepsTheLatestAndForgetsNoStart() {
    Instant start = TestStore.NOON.plus(Duration.ofDays(1));
    appointments.keep(row(State.BOOKED, start, Duration.ZERO));
    appointments.keep(row(State.CANCELLED, null, Duration.ofMinutes(2)));
    appointments.keep(row(State.CONFIRMED, start, Duration.ofMinutes(1)));
    assertThat(appointments.find("boulevard", ID))
        .contains(row(State.CANCELLED, start, Duration.ofMinutes(2)));
  }

  @Test
  void isNotStoodUpAgainByNewsThatMayComeLate() {
    for (State over : List.of(State.COMPLETED, State.CANCELLED, State.NO_SHOW)) {
      appointments.keep(row(over, null, Duration.ZERO), false);
      appointments.keep(row(State.BOOKED, null, Duration.ofMinutes(1)), false);
      assertThat(appointments.find("boulevard", ID)).map(Row::state).hasValue(over);
    }
  }

  @Test
  void isStoodUpAgainByTheSystemsOwnWordOfALaterTime() {
    appointments.keep(row(State.CANCELLED, null, Duration.ZERO));
    appointments.keep(row(State.BOOKED, null, Duration.ZERO));
    assertThat(appointments.find("boulevard", ID)).map(Row::state).hasValue(State.CANCELLED);
    appointments.keep(row(State.BOOKED, null, Duration.ofMinutes(1)));
    assertThat(appointments.find("boulevard", ID)).map(Row::state).hasValue(State.BOOKED);
  }

  @Test
  void isTalkedAboutInEpisodesOfThePersonItWasBookedFor() {
    EpisodeRepository.Row episode = store.openEpisode("ep_1", TestStore.CALLER);
    EffectId booking = EffectId.of(episode.id(), "booking-1", "appointment");
    store.ledger.intend(
        new Intent(booking, episode.id(), episode.contact(), Kind.BOOKING, null), TestStore.NOON);
    store.ledger.settle(booking, new Dispatch.Accepted(ID.value()), TestStore.NOON);
    assertThat(appointments.talkedAboutIn(TestStore.CLINIC, ID, TestStore.NOON))
        .containsExactly(episode.id());
    assertThat(
            appointments.talkedAboutIn(
                TestStore.CLINIC, new AppointmentId("another"), TestStore.NOON))
        .isEmpty();
  }

  @Test
  void isToldOnTheTimelineOfTheEpisodeThatBookedIt() {
    EpisodeRepository.Row episode = store.openEpisode("ep_1", TestStore.CALLER);
    EffectId booking = EffectId.of(episode.id(), "booking-1", "appointment");
    store.ledger.intend(
        new Intent(booking, episode.id(), episode.contact(), Kind.BOOKING, null), TestStore.NOON);
    store.ledger.settle(booking, new Dispatch.Accepted(ID.value()), TestStore.NOON);
    appointments.keep(row(State.NO_SHOW, null, Duration.ofDays(1)));
    assertThat(appointments.ofEpisode(episode.id())).hasSize(1);
    assertThat(store.timeline.timeline(episode.id()))
        .last()
        .satisfies(entry -> {
          assertThat(entry.kind()).isEqualTo("appointment");
          assertThat(entry.text()).contains("no show");
          assertThat(entry.ref()).isEqualTo(ID.value());
        });
  }
}
