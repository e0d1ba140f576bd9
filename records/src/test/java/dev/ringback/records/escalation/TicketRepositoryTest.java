package dev.ringback.records.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.records.escalation.TicketRepository.Row;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketRepositoryTest {
  private static final Instant NOON = TestStore.NOON;

  private final TestStore store = new TestStore();
  private final TicketRepository tickets = store.tickets;
  private final ContactId contact = store.contacts.identify(TestStore.CALLER);
  private final EpisodeId episode = store.openEpisode("ep_1", contact).id();

  @Test
  void theSameEffectIsTheSameTicket() {
    TicketId first = open("a", EscalationReason.COMPLAINT, 3.1, NOON);

    assertThat(open("a", EscalationReason.EMERGENCY, 5, NOON.plusSeconds(9))).isEqualTo(first);
    assertThat(tickets.open(10))
        .containsExactly(
            new Row(
                first,
                episode,
                TestStore.AUSTIN,
                EscalationReason.COMPLAINT,
                Channel.VOICE,
                3.1,
                List.of("I'm on blood thinners"),
                NOON,
                null));
  }

  @Test
  void neitherTheTableNorATicketInALogShowsTheCallersWords() {
    open("a", EscalationReason.COMPLAINT, 3.1, NOON);

    assertThat(
            store
                .jdbc
                .sql("select encode(flags_cipher, 'escape') from ticket")
                .query(String.class)
                .single())
        .doesNotContain("thinners");
    assertThat(tickets.open(10).toString()).doesNotContain("thinners");
  }

  @Test
  void aTicketMayHaveNoFlags() {
    tickets.open(
        EffectId.of(episode, "escalate", "a"),
        episode,
        contact,
        TestStore.AUSTIN,
        EscalationReason.COMPLAINT,
        Channel.VOICE,
        2,
        List.of(),
        NOON);

    assertThat(tickets.open(10)).extracting(Row::flags).containsExactly(List.of());
  }

  @Test
  void manyAtOnceOpenOneTicket() {
    assertThat(
            AtOnce.run(4, () -> open("a", EscalationReason.COMPLAINT, 3, NOON)).stream().distinct())
        .hasSize(1);
  }

  @Test
  void theMostUrgentComesFirst() {
    TicketId late = open("a", EscalationReason.ASKED_FOR_A_PERSON, 2, NOON.plusSeconds(9));
    TicketId early = open("b", EscalationReason.COMPLAINT, 2, NOON);
    TicketId best = open("c", EscalationReason.NO_SUITABLE_TIME, 4.5, NOON.plusSeconds(20));
    TicketId concern = open("d", EscalationReason.TREATMENT_CONCERN, 1, NOON.plusSeconds(30));
    TicketId emergency = open("e", EscalationReason.EMERGENCY, 1, NOON.plusSeconds(40));

    assertThat(tickets.open(10))
        .extracting(Row::id)
        .containsExactly(emergency, concern, best, early, late);
    assertThat(tickets.open(1)).extracting(Row::id).containsExactly(emergency);
    assertThat(tickets.ofEpisode(episode)).extracting(Row::id).startsWith(early, late);
  }

  private TicketId open(String what, EscalationReason reason, double composite, Instant at) {
    return tickets.open(
        EffectId.of(episode, "escalate", what),
        episode,
        contact,
        TestStore.AUSTIN,
        reason,
        Channel.VOICE,
        composite,
        List.of("I'm on blood thinners"),
        at);
  }
}
