package dev.ringback.records.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.Lumen;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.detection.EpisodeRepository.Row;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.Evidence;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.TurnId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpisodeRepositoryTest {
  private static final Instant NOON = TestStore.NOON;
  private static final GlowScore GLOW = new GlowScore(4, 2, 3, 5, 3.7, GlowScore.Track.NEXT_WEEK);
  private static final List<Fact> FACTS =
      List.of(
          new Fact.Goal(
              new TreatmentId("botox"), new Evidence(new TurnId("SM1"), "my frown lines")));

  private final TestStore store = new TestStore();
  private final EpisodeRepository episodes = store.episodes;
  private final ContactId contact = store.contacts.identify(TestStore.CALLER);

  @BeforeEach
  void applyTheClinicTwice() {
    store.clinics.apply(Lumen.clinic());
    store.clinics.apply(
        ClinicFile.parse("lumen.yaml", Lumen.yaml().replace("after: 5m", "after: 6m")));
  }

  @Test
  void aCallOpensAnEpisode() {
    Row opened = store.openEpisode("ep_1", contact);

    assertThat(opened)
        .isEqualTo(
            new Row(
                new EpisodeId("ep_1"),
                "recovery/austin/" + contact,
                TestStore.CLINIC,
                TestStore.AUSTIN,
                contact,
                NOON,
                null,
                null));
    assertThat(episodes.find(opened.id())).contains(opened);
  }

  @Test
  void aSecondCallJoinsTheOpenEpisode() {
    Row opened = store.openEpisode("ep_1", contact);

    assertThat(store.openEpisode("ep_2", contact)).isEqualTo(opened);
    assertThat(episodes.find(new EpisodeId("ep_2"))).isEmpty();
  }

  @Test
  void anotherLocationIsAnotherEpisode() {
    store.openEpisode("ep_1", contact);

    Row dallas =
        episodes.openOrJoin(
            new EpisodeId("ep_2"), "w", TestStore.CLINIC, new LocationId("dallas"), contact, NOON);

    assertThat(dallas.id().value()).isEqualTo("ep_2");
  }

  @Test
  void aCallAfterTheEndOpensTheNextEpisode() {
    Row first = store.openEpisode("ep_1", contact);
    close(first);

    assertThat(store.openEpisode("ep_2", contact).id().value()).isEqualTo("ep_2");
  }

  @Test
  void aRedeliveryAfterTheEndFindsItsOwnEpisode() {
    Row first = store.openEpisode("ep_1", contact);
    close(first);

    assertThat(store.openEpisode("ep_1", contact).outcome()).isEqualTo("NURTURE");
  }

  @Test
  void manyCallsAtOnceOpenOneEpisode() {
    AtomicInteger event = new AtomicInteger();
    for (int round = 10; round < 30; round++) {
      ContactId caller = store.contacts.identify(new PhoneNumber("+151255501" + round));
      assertThat(
              AtOnce.run(4, () -> store.openEpisode("ep_" + event.incrementAndGet(), caller).id()))
          .containsOnly(episodes.ofContact(caller).getFirst().id());
      assertThat(episodes.ofContact(caller)).hasSize(1);
    }
  }

  @Test
  void theConfigurationVersionIsFixedOnce() {
    Row opened = store.openEpisode("ep_1", contact);

    assertThat(episodes.begin(opened.id(), 1)).isEqualTo(1);
    assertThat(episodes.begin(opened.id(), 2)).isEqualTo(1);
  }

  @Test
  void anEpisodeThatIsNotThereCannotBegin() {
    assertThatThrownBy(() -> episodes.begin(new EpisodeId("ep_1"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ep_1");
  }

  @Test
  void aClosedEpisodeThatBeginsIsOpenAgain() {
    Row opened = store.openEpisode("ep_1", contact);
    assertThat(episodes.clinicVersion(opened.id())).isEmpty();
    episodes.begin(opened.id(), 1);
    close(opened);

    assertThat(episodes.begin(opened.id(), 2)).isEqualTo(1);

    assertThat(episodes.clinicVersion(opened.id())).contains(1);
    assertThat(episodes.find(opened.id())).contains(opened);
    assertThat(episodes.ending(opened.id())).isEmpty();
    assertThat(close(opened)).isTrue();
  }

  @Test
  void anEpisodeThatNoWorkflowBeganIsTakenOverByTheOneThatReopens() {
    Row kept = store.openEpisode("ep_1", contact);
    episodes.begin(kept.id(), 1);
    close(kept);
    Row orphan = store.openEpisode("ep_2", contact);
    Line line =
        new Line("SM1", orphan.id(), contact, Channel.SMS, Speaker.CALLER, NOON, "Are you there?");
    store.conversation.add(line);

    episodes.begin(kept.id(), 1);

    assertThat(episodes.find(orphan.id()).orElseThrow().outcome()).isEqualTo("JOINED");
    assertThat(store.openEpisode("ep_3", contact).id()).isEqualTo(kept.id());
    assertThat(store.conversation.transcript(kept.id())).extracting(Line::id).contains("SM1");
  }

  @Test
  void anEpisodeUnderWayIsNotTakenOver() {
    Row old = store.openEpisode("ep_1", contact);
    episodes.begin(old.id(), 1);
    close(old);
    Row running = store.openEpisode("ep_2", contact);
    episodes.begin(running.id(), 1);

    assertThatThrownBy(() -> episodes.begin(old.id(), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("under way");
    assertThat(episodes.find(running.id()).orElseThrow().closedAt()).isNull();
  }

  @Test
  void theFirstOutcomeStays() {
    Row opened = store.openEpisode("ep_1", contact);

    assertThat(close(opened)).isTrue();
    assertThat(
            episodes.close(
                opened.id(), new Outcome.Declined(), GLOW, List.of(), NOON.plusSeconds(99)))
        .isFalse();
    Row closed = episodes.find(opened.id()).orElseThrow();
    assertThat(closed.outcome()).isEqualTo("NURTURE");
    assertThat(closed.closedAt()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void howItEndedComesBackInFull() {
    Row opened = store.openEpisode("ep_1", contact);
    close(opened);

    assertThat(episodes.ending(opened.id()))
        .contains(new EpisodeRepository.Ending(new Outcome.Nurture(), GLOW, FACTS));
  }

  @Test
  void factsAreEncrypted() {
    close(store.openEpisode("ep_1", contact));

    assertThat(
            store
                .jdbc
                .sql("select encode(facts_cipher, 'escape') from episode")
                .query(String.class)
                .single())
        .doesNotContain("frown", "botox");
  }

  @Test
  void theLatestComeFirst() {
    close(store.openEpisode("ep_1", contact));
    episodes.openOrJoin(
        new EpisodeId("ep_2"),
        "w",
        TestStore.CLINIC,
        TestStore.AUSTIN,
        contact,
        NOON.plusSeconds(1));

    assertThat(episodes.latest(9)).extracting(r -> r.id().value()).containsExactly("ep_2", "ep_1");
    assertThat(episodes.latest(1)).extracting(r -> r.id().value()).containsExactly("ep_2");
    assertThat(episodes.ofContact(contact))
        .extracting(r -> r.id().value())
        .containsExactly("ep_2", "ep_1");
  }

  private boolean close(Row row) {
    return episodes.close(row.id(), new Outcome.Nurture(), GLOW, FACTS, NOON.plusSeconds(60));
  }
}
