package dev.ringback.starter;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.outreach.EffectId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running starter with a database and recoveries that only listen. One for all tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Fakes.class)
public abstract class StarterTest {
  private static final EmbeddedPostgres DATABASE = TestSettings.startDatabase();
  private static final AtomicInteger COUNT = new AtomicInteger();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    TestSettings.with(DATABASE).forEach((name, value) -> registry.add(name, () -> value));
    registry.add("RINGBACK_OIDC_ISSUER", OpenIdProvider::issuer);
    registry.add("RINGBACK_OIDC_CLIENT_ID", () -> OpenIdProvider.CLIENT);
    registry.add("RINGBACK_OIDC_CLIENT_SECRET", () -> OpenIdProvider.SECRET);
  }

  @Autowired protected FakeRecoveries recoveries;
  @Autowired protected FakeSpeechLine speech;
  @Autowired protected FakeTimers timers;
  @Autowired protected TestClock clock;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected ContactRepository contacts;
  @Autowired protected EpisodeRepository episodes;
  @Autowired protected EffectLedger ledger;
  @Autowired protected ConversationRepository conversations;
  @Autowired protected ClinicRepository clinics;
  protected Http http;
  protected int port;

  @BeforeEach
  void begin(@LocalServerPort int port) {
    // What an earlier test left for the sweeper is not this one's.
    jdbc.sql("update webhook_inbox set state = 'HANDED_OVER' where state = 'WAITING'").update();
    recoveries.reset();
    clock.reset();
    clinics.apply(Lumen.clinic());
    this.port = port;
    http = new Http(port);
  }

  /** A text that no other test uses. */
  protected static String unique(String prefix) {
    return prefix + COUNT.incrementAndGet();
  }

  /** A caller that no other test uses. */
  protected static String caller() {
    return "+1512555%04d".formatted(2000 + COUNT.incrementAndGet());
  }

  /** An open episode of a new caller. */
  protected EpisodeRepository.Row episode() {
    String id = unique("ep_test");
    return episodes.openOrJoin(
        new EpisodeId(id),
        "recovery/austin/" + id,
        Lumen.ID,
        Lumen.AUSTIN,
        contacts.identify(new PhoneNumber(caller())),
        Instant.now());
  }

  /** An effect that a vendor was asked for. */
  protected EffectId effect(
      EpisodeRepository.Row episode, EffectLedger.Kind kind, Channel channel) {
    EffectId id = EffectId.of(episode.id(), "first", kind.name().toLowerCase());
    ledger.intend(
        new EffectLedger.Intent(id, episode.id(), episode.contact(), kind, channel), Instant.now());
    return id;
  }

  /** State of an inbox entry, with the reason if it was set aside; empty if it was never kept. */
  protected Optional<String> inbox(String source, String key) {
    return jdbc.sql(
            """
            select state || coalesce(': ' || why, '') from webhook_inbox
            where source = :source and key like :key
            """)
        .param("source", source)
        .param("key", key)
        .query(String.class)
        .optional();
  }
}
