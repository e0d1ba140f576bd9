package dev.ringback.activities.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.escalation.Escalation;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.Ticket;
import dev.ringback.workflows.outreach.EffectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffActivitiesTest {
  private final TestStore store = new TestStore();
  private final StaffActivitiesImpl staff = new StaffActivitiesImpl(store.tickets, store.clock);

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
}
