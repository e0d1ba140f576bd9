package dev.ringback.records.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.records.outreach.EffectLedger.Standing;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class EffectLedgerTest {
  private static final Instant NOON = TestStore.NOON;
  private static final Instant LATER = NOON.plusSeconds(5);
  private static final Dispatch ACCEPTED = new Dispatch.Accepted("SM1");
  private static final Dispatch REFUSED = new Dispatch.Refused(Dispatch.Refusal.OPTED_OUT);
  private static final Dispatch UNSETTLED = new Dispatch.Unsettled();

  private final TestStore store = new TestStore();
  private final EffectLedger ledger = store.ledger;
  private EpisodeRepository.Row episode;
  private Intent text;

  @BeforeEach
  void openAnEpisode() {
    episode = store.openEpisode("ep_1", TestStore.CALLER);
    text = intent("first", "sms", Kind.TEXT);
  }

  @Test
  void theFirstToAskIsFresh() {
    assertThat(ledger.intend(text, NOON)).isEqualTo(new Standing.Fresh());
  }

  @Test
  void whoeverAsksNextFindsItPendingSinceTheFirst() {
    ledger.intend(text, NOON);

    assertThat(ledger.intend(text, LATER)).isEqualTo(new Standing.Pending(NOON, Map.of()));
  }

  @Test
  void ofManyWhoAskAtOnceExactlyOneIsFresh() {
    for (int round = 1; round <= 20; round++) {
      Intent same = intent("step-" + round, "sms", Kind.TEXT);
      assertThat(AtOnce.run(4, () -> ledger.intend(same, NOON)))
          .filteredOn(Standing.Fresh.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void afterForgettingExactlyOneOfManyIsFreshAgain() {
    for (int round = 1; round <= 20; round++) {
      Intent same = intent("step-" + round, "sms", Kind.TEXT);
      ledger.intend(same, NOON);
      ledger.forget(same.id());
      assertThat(AtOnce.run(4, () -> ledger.intend(same, LATER)))
          .filteredOn(Standing.Fresh.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void theFirstOutcomeStays() {
    ledger.intend(text, NOON);
    ledger.settle(text.id(), ACCEPTED, LATER);
    ledger.settle(text.id(), REFUSED, LATER.plusSeconds(1));

    assertThat(ledger.intend(text, LATER)).isEqualTo(new Standing.Settled(ACCEPTED));
  }

  @Test
  void aRefusalIsKeptWithItsReason() {
    ledger.intend(text, NOON);
    ledger.settle(text.id(), REFUSED, LATER);

    assertThat(ledger.intend(text, LATER)).isEqualTo(new Standing.Settled(REFUSED));
  }

  @Test
  void anythingReplacesUnsettled() {
    ledger.intend(text, NOON);
    ledger.settle(text.id(), UNSETTLED, LATER);
    assertThat(ledger.intend(text, LATER)).isEqualTo(new Standing.Settled(UNSETTLED));

    ledger.settle(text.id(), ACCEPTED, LATER.plusSeconds(1));

    assertThat(ledger.intend(text, LATER)).isEqualTo(new Standing.Settled(ACCEPTED));
  }

  @Test
  void anOutcomeWithoutAnIntentIsAMistake() {
    assertThatThrownBy(() -> ledger.settle(text.id(), ACCEPTED, NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ep_1.first.sms");
  }

  @Test
  void whatIsForgottenStartsOverWithoutItsNotes() {
    ledger.intend(text, NOON);
    ledger.note(text.id(), "cart", "urn:cart:1");
    ledger.forget(text.id());

    assertThat(ledger.intend(text, LATER)).isEqualTo(new Standing.Fresh());
    assertThat(ledger.intend(text, LATER.plusSeconds(1)))
        .isEqualTo(new Standing.Pending(LATER, Map.of()));
  }

  @Test
  void aSettledEffectCannotBeForgotten() {
    ledger.intend(text, NOON);
    ledger.settle(text.id(), ACCEPTED, LATER);
    ledger.forget(text.id());

    assertThat(ledger.intend(text, LATER)).isEqualTo(new Standing.Settled(ACCEPTED));
  }

  @Test
  void aSlowAttemptThatForgetsDoesNotTakeTheRowFromTheOneThatSucceeds() {
    ledger.intend(text, NOON);
    ledger.forget(text.id());
    ledger.settle(text.id(), ACCEPTED, LATER);

    assertThat(ledger.intend(text, LATER)).isEqualTo(new Standing.Settled(ACCEPTED));
  }

  @Test
  void aForgottenEffectIsNoPartOfTheEpisode() {
    ledger.intend(text, NOON);
    ledger.forget(text.id());

    assertThat(ledger.ofEpisode(episode.id())).isEmpty();
  }

  @Test
  void aCallbackSettlesAnEffectThatHadNoOutcome() {
    ledger.intend(text, NOON);
    ledger.proveAccepted(text.id(), "SM9", LATER);

    assertThat(ledger.intend(text, LATER))
        .isEqualTo(new Standing.Settled(new Dispatch.Accepted("SM9")));
  }

  @Test
  void aCallbackSettlesAnEffectThatNobodyCouldTellAbout() {
    ledger.intend(text, NOON);
    ledger.settle(text.id(), UNSETTLED, NOON);
    ledger.proveAccepted(text.id(), "SM9", LATER);

    assertThat(ledger.find(text.id()).orElseThrow().outcome())
        .isEqualTo(new Dispatch.Accepted("SM9"));
  }

  @Test
  void aCallbackForAForgottenEffectKeepsItFromBeingAskedAgain() {
    ledger.intend(text, NOON);
    ledger.forget(text.id());
    ledger.proveAccepted(text.id(), "SM9", LATER);

    assertThat(ledger.intend(text, LATER))
        .isEqualTo(new Standing.Settled(new Dispatch.Accepted("SM9")));
  }

  @Test
  void aCallbackChangesNoOutcomeThatIsKnown() {
    ledger.intend(text, NOON);
    ledger.settle(text.id(), REFUSED, NOON);
    ledger.proveAccepted(text.id(), "SM9", LATER);
    ledger.proveAccepted(new EffectId("ep_0.first.sms"), "SM9", LATER);

    assertThat(ledger.find(text.id()).orElseThrow().outcome()).isEqualTo(REFUSED);
    assertThat(ledger.claimed("SM9")).isFalse();
  }

  @Test
  void aVendorIdBelongsToOneEffect() {
    Intent other = intent("step-1", "sms", Kind.TEXT);
    ledger.intend(text, NOON);
    ledger.intend(other, NOON);
    assertThat(ledger.claimed("SM1")).isFalse();
    ledger.settle(text.id(), ACCEPTED, LATER);

    assertThat(ledger.claimed("SM1")).isTrue();
    assertThatThrownBy(() -> ledger.settle(other.id(), ACCEPTED, LATER))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(ledger.intend(other, LATER)).isInstanceOf(Standing.Pending.class);
  }

  @Test
  void aProofTakesTheVendorIdBackFromTheWrongEffect() {
    Intent wrong = intent("step-1", "sms", Kind.TEXT);
    ledger.intend(text, NOON);
    ledger.intend(wrong, NOON);
    ledger.settle(wrong.id(), ACCEPTED, NOON);

    ledger.proveAccepted(text.id(), "SM1", LATER);

    assertThat(ledger.find(text.id()).orElseThrow().outcome()).isEqualTo(ACCEPTED);
    assertThat(ledger.find(wrong.id()).orElseThrow().outcome()).isEqualTo(UNSETTLED);
  }

  @Test
  void notesAreFoundByWhoeverReadsBack() {
    ledger.intend(text, NOON);
    ledger.note(text.id(), "cart", "urn:cart:1");
    ledger.note(text.id(), "slot", "t \"1\"");
    ledger.note(text.id(), "cart", "urn:cart:2");

    assertThat(ledger.intend(text, LATER))
        .isEqualTo(new Standing.Pending(NOON, Map.of("cart", "urn:cart:2", "slot", "t \"1\"")));
  }

  @Test
  void aNoteWithoutAnIntentIsAMistake() {
    assertThatThrownBy(() -> ledger.note(text.id(), "cart", "1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aLateOrRepeatedStatusIsNoNews() {
    ledger.intend(text, NOON);

    assertThat(ledger.progress(text.id(), "queued", 0, NOON)).isTrue();
    assertThat(ledger.progress(text.id(), "delivered", 9, LATER)).isTrue();
    assertThat(ledger.progress(text.id(), "sent", 3, LATER)).isFalse();
    assertThat(ledger.progress(text.id(), "delivered", 9, LATER)).isFalse();
    assertThat(ledger.find(text.id()).orElseThrow().status()).isEqualTo("delivered");
    assertThat(ledger.progress(new EffectId("ep_0.first.sms"), "sent", 3, NOON)).isFalse();
  }

  @Test
  void ofManyEqualCallbacksExactlyOneIsNews() {
    ledger.intend(text, NOON);
    AtomicInteger rank = new AtomicInteger();
    for (int round = 0; round < 20; round++) {
      int same = rank.incrementAndGet();
      assertThat(AtOnce.run(4, () -> ledger.progress(text.id(), "s" + same, same, NOON)))
          .containsOnlyOnce(true);
    }
  }

  @Test
  void aRowTellsEverythingButWordsAndAddresses() {
    ledger.intend(text, NOON);
    ledger.settle(text.id(), ACCEPTED, LATER);
    ledger.progress(text.id(), "sent", 3, LATER);

    assertThat(ledger.find(text.id()))
        .hasValue(
            new EffectLedger.Effect(
                text.id(),
                episode.id(),
                episode.contact(),
                Kind.TEXT,
                Channel.SMS,
                NOON,
                ACCEPTED,
                "sent",
                Map.of()));
    assertThat(ledger.find(new EffectId("ep_0.first.sms"))).isEmpty();
  }

  @Test
  void effectsOfAnEpisodeComeInOrderOfTime() {
    ledger.intend(intent("step-1", "voice", Kind.CALL), LATER);
    ledger.intend(text, NOON);
    store.openEpisode("ep_2", new PhoneNumber("+15125550199"));

    assertThat(ledger.ofEpisode(episode.id()))
        .extracting(effect -> effect.id().value())
        .isEqualTo(List.of("ep_1.first.sms", "ep_1.step-1.voice"));
    assertThat(ledger.ofEpisode(new EpisodeId("ep_2"))).isEmpty();
  }

  private Intent intent(String occasion, String what, Kind kind) {
    return new Intent(
        EffectId.of(episode.id(), occasion, what),
        episode.id(),
        episode.contact(),
        kind,
        kind == Kind.CALL ? Channel.VOICE : Channel.SMS);
  }
}
