package dev.ringback.records.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.records.booking.RequestedAppointment.Decision;
import dev.ringback.records.booking.RequestedAppointment.Notes;
import dev.ringback.records.booking.RequestedAppointment.State;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestedAppointmentRepositoryTest {
  private static final Instant NOON = TestStore.NOON;
  private static final Instant TWO = NOON.plus(Duration.ofHours(26));
  private static final Instant THREE = TWO.plus(Duration.ofHours(1));
  private static final Decision MARIA = new Decision("maria", "room 2 for Ana");

  private final TestStore store = new TestStore();
  private final RequestedAppointmentRepository requests =
      new RequestedAppointmentRepository(store.jdbc, store.cipher);
  private final ContactId contact = store.contacts.identify(TestStore.CALLER);
  private final EpisodeId episode = store.openEpisode("ep_1", contact).id();

  @Test
  void theSameReferenceIsTheSameRequest() {
    RequestedAppointment first = request("a", TWO);
    assertThat(requests.request(wish("a", TWO, contact, null), NOON.plusSeconds(9)))
        .contains(first);
    assertThat(first.id().value()).startsWith("ra_");
    assertThat(first.state()).isEqualTo(State.REQUESTED);
    assertThat(first.start()).isEqualTo(TWO);
    assertThat(first.notes()).isEqualTo(notes());
    assertThat(first.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void ofManyWhoAskForOneTimeAtOnceOneGetsIt() {
    ContactId other = store.contacts.identify(new PhoneNumber("+15125550188"));
    List<Optional<RequestedAppointment>> asked =
        AtOnce.run(4, () -> requests.request(wish(fresh(), TWO, other, null), NOON));
    assertThat(asked.stream().filter(Optional::isPresent)).hasSize(1);
    assertThat(requests.in(State.REQUESTED, 10)).hasSize(1);
  }

  @Test
  void aTimeIsFreeAgainOnceItIsDeclinedOrTakenBack() {
    RequestedAppointment declined = request("a", TWO);
    requests.decide(declined, State.DECLINED, MARIA, NOON);
    RequestedAppointment gone = request("b", TWO);
    assertThat(requests.cancel(gone.id(), NOON)).isTrue();
    assertThat(requests.cancel(gone.id(), NOON)).isFalse();
    assertThat(request("c", TWO).state()).isEqualTo(State.REQUESTED);
    assertThat(requests.taken(TestStore.CLINIC, TestStore.AUSTIN, NOON, THREE))
        .containsExactly(TWO);
  }

  @Test
  void isDecidedOnceAndItsTicketIsClosed() {
    RequestedAppointment asked = ask(request("a", TWO));
    assertThat(asked.episode()).isEqualTo(episode);
    assertThat(asked.language()).isEqualTo(Language.SPANISH);
    assertThat(requests.decide(asked, State.CONFIRMED, MARIA, NOON)).isTrue();
    assertThat(requests.decide(asked, State.DECLINED, MARIA, NOON)).isFalse();
    RequestedAppointment decided = requests.find(asked.id()).orElseThrow();
    assertThat(decided.state()).isEqualTo(State.CONFIRMED);
    assertThat(decided.decision()).isEqualTo(MARIA);
    assertThat(store.tickets.open(10)).isEmpty();
  }

  @Test
  void aTicketThatComesAfterTheDecisionIsClosedAtOnce() {
    RequestedAppointment asked = request("a", TWO);
    requests.decide(asked, State.CONFIRMED, MARIA, NOON);
    ask(asked);
    assertThat(store.tickets.open(10)).isEmpty();
  }

  @Test
  void whatIsConfirmedStandsUntilItsNewTimeIsConfirmed() {
    RequestedAppointment old = ask(request("a", TWO));
    requests.decide(old, State.CONFIRMED, MARIA, NOON);
    RequestedAppointment moved = move(old, "b", THREE);
    assertThat(requests.find(old.id()).orElseThrow().state()).isEqualTo(State.CONFIRMED);
    assertThat(standing()).containsExactly(moved.id());
    assertThat(store.tickets.open(10)).hasSize(1);
    assertThat(moved.episode()).isEqualTo(episode);
    requests.decide(moved, State.CONFIRMED, MARIA, NOON);
    assertThat(requests.find(old.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
    assertThat(store.tickets.open(10)).isEmpty();
  }

  @Test
  void whatIsConfirmedStandsAgainWhenItsNewTimeIsDeclined() {
    RequestedAppointment old = ask(request("a", TWO));
    requests.decide(old, State.CONFIRMED, MARIA, NOON);
    requests.decide(move(old, "b", THREE), State.DECLINED, MARIA, NOON);
    assertThat(standing()).containsExactly(old.id());
  }

  @Test
  void whatNobodyConfirmedGivesWayAtOnce() {
    RequestedAppointment old = request("a", TWO);
    RequestedAppointment moved = move(old, "b", THREE);
    assertThat(requests.find(old.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
    assertThat(standing()).containsExactly(moved.id());
  }

  @Test
  void staffAreToldOfAConfirmedTimeThatIsTakenBack() {
    RequestedAppointment asked = ask(request("a", TWO));
    requests.decide(asked, State.CONFIRMED, MARIA, NOON);
    requests.cancel(asked.id(), NOON);
    assertThat(store.tickets.open(10))
        .extracting(TicketRepository.Row::reason)
        .containsExactly(EscalationReason.CHANGE_OF_APPOINTMENT);
  }

  @Test
  void theTicketOfATimeNobodyConfirmedIsClosedWithIt() {
    RequestedAppointment asked = ask(request("a", TWO));
    requests.cancel(asked.id(), NOON);
    assertThat(store.tickets.open(10)).isEmpty();
  }

  @Test
  void tellsWhatChangedSince() {
    RequestedAppointment first = request("a", TWO);
    RequestedAppointment second = request("b", THREE);
    requests.decide(first, State.CONFIRMED, MARIA, NOON.plusSeconds(60));
    assertThat(requests.changed(TestStore.CLINIC, NOON.minusSeconds(1), "", 10))
        .extracting(RequestedAppointment::id)
        .containsExactly(second.id(), first.id());
    assertThat(requests.changed(TestStore.CLINIC, NOON, second.id().value(), 10))
        .extracting(RequestedAppointment::state)
        .containsExactly(State.CONFIRMED);
  }

  @Test
  void neitherTheTableNorATextFormShowsThePerson() {
    RequestedAppointment asked = request("a", TWO);
    requests.decide(asked, State.CONFIRMED, MARIA, NOON);
    String row =
        store
            .jdbc
            .sql("select cast(r as text) from requested_appointment r")
            .query(String.class)
            .single();
    assertThat(row).doesNotContain("Ana", "pregnant", "botox");
    assertThat(requests.find(asked.id()).orElseThrow().toString() + notes() + MARIA)
        .doesNotContain("Ana", "pregnant", "botox");
  }

  private RequestedAppointment request(String reference, Instant start) {
    return requests.request(wish(reference, start, contact, null), NOON).orElseThrow();
  }

  private RequestedAppointment move(RequestedAppointment old, String reference, Instant start) {
    return requests.request(wish(reference, start, contact, old.id()), NOON).orElseThrow();
  }

  private RequestedAppointment ask(RequestedAppointment request) {
    TicketId ticket =
        store.tickets.open(
            EffectId.of(episode, "confirm-" + request.id(), "ticket"),
            episode,
            contact,
            TestStore.AUSTIN,
            EscalationReason.CONFIRM_APPOINTMENT,
            Channel.SMS,
            2,
            List.of("asks for two o'clock"),
            NOON);
    requests.asked(request.id(), episode, Language.SPANISH, ticket, NOON);
    return requests.find(request.id()).orElseThrow();
  }

  private List<AppointmentId> standing() {
    return requests.standing(TestStore.CLINIC, contact, NOON).stream()
        .map(RequestedAppointment::id)
        .toList();
  }

  private static String fresh() {
    return java.util.UUID.randomUUID().toString();
  }

  private static AppointmentWish wish(
      String reference, Instant start, ContactId contact, AppointmentId replaces) {
    return new AppointmentWish(
        reference,
        TestStore.CLINIC,
        TestStore.AUSTIN,
        contact,
        start,
        Duration.ofMinutes(30),
        null,
        notes(),
        replaces);
  }

  private static Notes notes() {
    return new Notes(
        new PersonName("Ana", "Lopez"), new TreatmentId("botox"), List.of("I'm pregnant"));
  }
}
