package dev.ringback.activities.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.records.booking.AppointmentWish;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.escalation.ConfirmationRequest;
import dev.ringback.workflows.escalation.Escalation;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.Ticket;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffActivitiesTest {
  private final TestStore store = new TestStore();
  private final StaffActivitiesImpl staff =
      new StaffActivitiesImpl(store.tickets, store.requests, store.clock);

  @Test
  void opensOneTicketHoweverOftenItIsAsked() {
    Escalation escalation =
        new Escalation(
            EffectId.of(TestStore.EPISODE, "turn-1", "ticket"),
            TestStore.EPISODE,
            store.clinic.id(),
            TestClinic.AUSTIN,
            store.contact,
            EscalationReason.ASKED_FOR_A_PERSON,
            Channel.SMS,
            1.8,
            List.of("I am pregnant"));
    Ticket first = staff.escalate(escalation);
    assertThat(staff.escalate(escalation)).isEqualTo(first);
    assertThat(store.tickets.open(10))
        .singleElement()
        .satisfies(ticket -> {
          assertThat(ticket.id()).isEqualTo(first.id());
          assertThat(ticket.reason()).isEqualTo(EscalationReason.ASKED_FOR_A_PERSON);
          assertThat(ticket.composite()).isEqualTo(1.8);
          assertThat(ticket.flags()).containsExactly("I am pregnant");
        });
  }

  @Test
  void asksForAnAnswerOnceAndNotesWhomItGoesTo() {
    RequestedAppointment wanted =
        store
            .requests
            .request(
                new AppointmentWish(
                    "ep_1.booking-1.appointment",
                    store.clinic.id(),
                    TestClinic.AUSTIN,
                    store.contact,
                    store.clock.instant().plusSeconds(86400),
                    Duration.ofMinutes(30),
                    null,
                    new RequestedAppointment.Notes(null, null, List.of()),
                    null),
                store.clock.instant())
            .orElseThrow();
    ConfirmationRequest request =
        new ConfirmationRequest(
            new Escalation(
                EffectId.of(TestStore.EPISODE, "confirm-" + wanted.id(), "ticket"),
                TestStore.EPISODE,
                store.clinic.id(),
                TestClinic.AUSTIN,
                store.contact,
                EscalationReason.CONFIRM_APPOINTMENT,
                Channel.SMS,
                1.8,
                List.of("asks for Tuesday")),
            wanted.id(),
            Language.SPANISH);
    Ticket first = staff.askToConfirm(request);
    assertThat(staff.askToConfirm(request)).isEqualTo(first);
    assertThat(store.tickets.open(10)).hasSize(1);
    RequestedAppointment asked = store.requests.find(wanted.id()).orElseThrow();
    assertThat(asked.episode()).isEqualTo(TestStore.EPISODE);
    assertThat(asked.language()).isEqualTo(Language.SPANISH);
  }
}
