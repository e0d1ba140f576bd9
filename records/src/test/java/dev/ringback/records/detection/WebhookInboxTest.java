package dev.ringback.records.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.records.detection.WebhookInbox.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookInboxTest {
  private static final Instant NOON = TestStore.NOON;
  private static final byte[] BODY = "{\"from\":\"+15125550142\"}".getBytes(StandardCharsets.UTF_8);

  private final TestStore store = new TestStore();
  private final WebhookInbox inbox = store.inbox;

  @Test
  void anEventIsKeptOnce() {
    Entry entry = accept("uuid-1").orElseThrow();

    assertThat(entry.body()).isEqualTo(BODY);
    assertThat(accept("uuid-1")).isEmpty();
    assertThat(inbox.accept("twilio.message", "uuid-1", BODY, NOON)).isPresent();
  }

  @Test
  void ofManyDeliveriesAtOnceOneIsKept() {
    for (int round = 0; round < 20; round++) {
      String key = "uuid-" + round;
      assertThat(AtOnce.run(4, () -> accept(key))).filteredOn(Optional::isPresent).hasSize(1);
    }
  }

  @Test
  void theTableShowsNothingOfTheBody() {
    accept("uuid-1");

    assertThat(
            store
                .jdbc
                .sql("select encode(body_cipher, 'escape') from webhook_inbox")
                .query(String.class)
                .single())
        .doesNotContain("5125550142");
  }

  @Test
  void whatWasNotHandedOverIsClaimedOldestFirst() {
    Entry first = accept("uuid-1").orElseThrow();
    Entry second = accept("uuid-2").orElseThrow();

    List<Entry> claimed = inbox.claim(NOON.plusSeconds(30), 10);

    assertThat(claimed).extracting(Entry::id).containsExactly(first.id(), second.id());
    assertThat(claimed.getFirst().text()).isEqualTo("{\"from\":\"+15125550142\"}");
    assertThat(claimed.getFirst().at()).isEqualTo(NOON);
  }

  @Test
  void noMoreThanAskedForIsClaimed() {
    accept("uuid-1");
    accept("uuid-2");

    assertThat(inbox.claim(NOON.plusSeconds(30), 1)).extracting(Entry::key).contains("uuid-1");
    assertThat(inbox.claim(NOON.plusSeconds(30), 1)).extracting(Entry::key).contains("uuid-2");
  }

  @Test
  void whatIsBeingHandedOverNowIsLeftAlone() {
    accept("uuid-1");

    assertThat(inbox.claim(NOON, 10)).isEmpty();
  }

  @Test
  void whatWasDealtWithIsNotClaimedAndKeepsItsBody() {
    inbox.handedOver(accept("uuid-1").orElseThrow().id());
    inbox.setAside(accept("uuid-2").orElseThrow().id(), "no clinic has this line");

    assertThat(inbox.claim(NOON.plusSeconds(30), 10)).isEmpty();
    assertThat(accept("uuid-1")).as("still known").isEmpty();
    assertThat(
            store
                .jdbc
                .sql("select body_cipher from webhook_inbox")
                .query((row, _) -> row.getBytes(1))
                .list())
        .extracting(body -> store.cipher.decryptShared("webhook_inbox.body", body))
        .containsExactly(BODY, BODY);
    assertThat(
            store
                .jdbc
                .sql("select state || ': ' || coalesce(why, '') from webhook_inbox order by id")
                .query(String.class)
                .list())
        .containsExactly("HANDED_OVER: ", "SET_ASIDE: no clinic has this line");
  }

  @Test
  void twoStartersNeverClaimTheSame() {
    for (int i = 0; i < 40; i++) {
      accept("uuid-" + i);
    }

    List<Long> claimed =
        AtOnce.run(4, () -> inbox.claim(NOON.plusSeconds(30), 25)).stream()
            .flatMap(List::stream)
            .map(Entry::id)
            .toList();

    assertThat(claimed).doesNotHaveDuplicates();
    assertThat(claimed.size() + inbox.claim(NOON.plusSeconds(30), 100).size()).isEqualTo(40);
  }

  @Test
  void aClaimedEntryComesBackWhenItsStarterDied() {
    accept("uuid-1");
    inbox.claim(NOON.plusSeconds(30), 10);

    assertThat(inbox.claim(Instant.now().plusSeconds(3600), 10)).hasSize(1);
  }

  @Test
  void anEntryPrintsNothingOfItsBody() {
    Entry entry = accept("uuid-1").orElseThrow();

    assertThat(entry.toString()).isEqualTo("Entry[" + entry.id() + ", ringcentral]");
  }

  private Optional<Entry> accept(String key) {
    return inbox.accept("ringcentral", key, BODY, NOON);
  }
}
