package dev.ringback.records.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.compliance.OptOut;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevocationRepositoryTest {
  private static final Instant NOON = TestStore.NOON;

  private final TestStore store = new TestStore();
  private final RevocationRepository revocations = new RevocationRepository(store.jdbc);
  private final ContactId contact = store.contacts.identify(TestStore.CALLER);
  private final EpisodeId episode = store.openEpisode("ep.1", contact).id();

  @ParameterizedTest
  @EnumSource(Channel.class)
  void aRestorationOpensItsOwnChannelOnlyUntilTheNextStop(Channel channel) {
    stop(Channel.SMS, NOON);

    revocations.restore(contact, channel, NOON.plusSeconds(60));

    for (Channel each : Channel.values()) {
      assertThat(store.compliance.isStopped(contact, each)).isEqualTo(each != channel);
    }
    assertThat(stop(Channel.VOICE, NOON.plusSeconds(120))).isTrue();
    assertThat(store.compliance.isStopped(contact, channel)).isTrue();
  }

  @Test
  void aRestorationFromBeforeTheStopOpensNothing() {
    revocations.restore(contact, Channel.SMS, NOON.minusSeconds(1));
    stop(Channel.WHATSAPP, NOON);

    assertThat(store.compliance.isStopped(contact, Channel.SMS)).isTrue();
  }

  @Test
  void keepsEveryWishWithItsMeansAndNotesTheConfirmationOnce() {
    stop(Channel.SMS, NOON);
    stop(Channel.VOICE, NOON.plusSeconds(5));

    revocations.confirmed(contact, false, NOON.plusSeconds(10));
    revocations.confirmed(contact, false, NOON.plusSeconds(99));

    assertThat(revocations.of(contact))
        .extracting(r -> r.on() + " " + r.means() + " " + r.coded() + " " + r.confirmedAt())
        .containsExactly("SMS KEYWORD STOP " + NOON.plusSeconds(10), "VOICE KEYWORD STOP null");
  }

  @Test
  void nobodyChangesOrDeletesAWishBeforeTenYears() {
    stop(Channel.SMS, Instant.now());

    assertThatThrownBy(() -> store.jdbc.sql("delete from revocation").update())
        .hasMessageContaining("kept for ten years");
    assertThatThrownBy(() -> store.jdbc.sql("update revocation set means = 'STAFF'").update())
        .hasMessageContaining("does not change");
  }

  @Test
  void afterTenYearsAWishMayBePurged() {
    stop(Channel.SMS, Instant.parse("2010-01-01T00:00:00Z"));

    assertThat(store.jdbc.sql("delete from revocation").update()).isEqualTo(1);
  }

  private boolean stop(Channel on, Instant at) {
    return store.compliance.optOut(
        new OptOut(episode, contact, on, at, OptOut.Means.KEYWORD, "STOP"));
  }
}
