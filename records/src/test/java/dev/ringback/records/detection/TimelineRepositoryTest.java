package dev.ringback.records.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ringback.records.TestStore;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.detection.TimelineRepository.Entry;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import dev.ringback.workflows.compliance.DecisionLog;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineRepositoryTest {
  private static final Instant NOON = TestStore.NOON;

  private final TestStore store = new TestStore();
  private final ContactId contact = store.contacts.identify(TestStore.CALLER);
  private final EpisodeId episode = store.openEpisode("ep_1", contact).id();

  @Test
  void anEpisodeIsToldInOrderOfTime() {
    store.compliance.record(
        new DecisionLog(
            episode,
            contact,
            "first",
            List.of(
                new ContactDecision(
                    Channel.SMS,
                    at(1),
                    Rule.ALLOWED,
                    ConsentBasis.GREETING_NOTICE,
                    "clinic configuration",
                    null,
                    at(60)),
                new ContactDecision(
                    Channel.VOICE,
                    at(1),
                    Rule.OUTSIDE_HOURS,
                    null,
                    "47 CFR 64.1200(c)(1)",
                    at(3600),
                    null))));
    EffectId text = intend("first", "sms", Kind.TEXT, at(2));
    store.ledger.settle(text, new Dispatch.Accepted("SM1"), at(3));
    store.ledger.progress(text, "delivered", 9, at(4));
    say("ep_1.first.sms.reply", Speaker.ASSISTANT, at(2), "Hi, this is Lumen's AI assistant.");
    say("SM2", Speaker.CALLER, at(20), "Can I talk to someone?");
    EffectId handOver = intend("turn-SM2", "ticket", Kind.TICKET, at(21));
    TicketId ticket =
        store.tickets.open(
            handOver,
            episode,
            contact,
            TestStore.AUSTIN,
            EscalationReason.ASKED_FOR_A_PERSON,
            Channel.SMS,
            2.4,
            List.of(),
            at(21));
    store.episodes.close(
        episode,
        new Outcome.Escalated(EscalationReason.ASKED_FOR_A_PERSON, ticket),
        new GlowScore(1, 1, 1, 1, 1, GlowScore.Track.NURTURE),
        List.of(),
        at(22));

    assertThat(store.timeline.timeline(episode))
        .containsExactly(
            entry(
                0,
                "episode",
                "caller",
                null,
                "Reached out to lumen, austin: the episode opens",
                "ep_1"),
            entry(
                1,
                "decision",
                "policy",
                Channel.SMS,
                "Attempt first: allowed by greeting notice (clinic configuration)",
                null),
            entry(
                1,
                "decision",
                "policy",
                Channel.VOICE,
                "Attempt first: outside hours (47 CFR 64.1200(c)(1)); next allowed at " + at(3600),
                null),
            entry(2, "effect", "assistant", Channel.SMS, "Text message: delivered", "SM1"),
            entry(
                2,
                "said",
                "assistant",
                Channel.SMS,
                "Hi, this is Lumen's AI assistant.",
                "ep_1.first.sms.reply"),
            entry(20, "said", "caller", Channel.SMS, "Can I talk to someone?", "SM2"),
            entry(
                21,
                "ticket",
                "assistant",
                Channel.SMS,
                "Handed to staff: asked for a person",
                ticket.value()),
            entry(
                22,
                "episode",
                "assistant",
                null,
                "The episode ends: a person has it now, asked for a person",
                "ep_1"));
  }

  @Test
  void anEffectIsToldAsItStands() {
    intend("first", "voice", Kind.CALL, at(1));
    EffectId refused = intend("first", "email", Kind.EMAIL, at(2));
    store.ledger.settle(refused, new Dispatch.Refused(Dispatch.Refusal.NO_ADDRESS), at(2));
    EffectId unsettled = intend("confirm", "booking", Kind.BOOKING, at(3));
    store.ledger.settle(unsettled, new Dispatch.Unsettled(), at(3));
    EffectId accepted = intend("first", "whatsapp", Kind.WHATSAPP, at(4));
    store.ledger.settle(accepted, new Dispatch.Accepted("SM7"), at(4));

    assertThat(store.timeline.timeline(episode))
        .filteredOn(entry -> entry.kind().equals("effect"))
        .extracting(Entry::text, Entry::ref)
        .containsExactly(
            tuple("Call: asked for, no answer yet", "ep_1.first.voice"),
            tuple("Mail: refused, no address", refused.value()),
            tuple("Booking: nobody can tell whether it happened; not repeated", unsettled.value()),
            tuple("WhatsApp message: accepted", "SM7"));
  }

  @Test
  void anEpisodeThatIsNotThereHasNoTimeline() {
    assertThat(store.timeline.timeline(new EpisodeId("ep_9"))).isEmpty();
  }

  private EffectId intend(String occasion, String what, Kind kind, Instant at) {
    EffectId id = EffectId.of(episode, occasion, what);
    store.ledger.intend(new Intent(id, episode, contact, kind, null), at);
    return id;
  }

  private void say(String id, Speaker speaker, Instant at, String words) {
    store.conversation.add(new Line(id, episode, contact, Channel.SMS, speaker, at, words));
  }

  private static Entry entry(
      int second,
      String kind,
      String who,
      @Nullable Channel channel,
      String text,
      @Nullable String ref) {
    return new Entry(at(second), kind, who, channel, text, ref);
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }
}
