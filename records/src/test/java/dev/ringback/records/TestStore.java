package dev.ringback.records;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.DoNotCallImport;
import dev.ringback.records.compliance.NumberRegistryRepository;
import dev.ringback.records.compliance.ReassignedNumbers;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store of its own for one test: a migrated, empty database in the one server of this JVM. */
public final class TestStore {
  public static final Instant NOON = Instant.parse("2026-07-14T17:00:00Z");
  public static final ClinicId CLINIC = new ClinicId("lumen");
  public static final ClinicId OTHER_CLINIC = new ClinicId("aurora");
  public static final LocationId AUSTIN = new LocationId("austin");
  public static final PhoneNumber CALLER = new PhoneNumber("+15125550142");

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Keys KEYS = keys();

  public final DataSource database = copy();
  public final JdbcClient jdbc = JdbcClient.create(database);
  public final Keys keys = KEYS;
  public final RecordCipher cipher = keys.recordCipher(jdbc);
  public final ContactRepository contacts = new ContactRepository(jdbc, cipher, keys.callerHash());
  public final ClinicRepository clinics = new ClinicRepository(jdbc);
  public final ComplianceRepository compliance = new ComplianceRepository(jdbc, contacts);
  public final NumberRegistryRepository numbers = new NumberRegistryRepository(jdbc);
  public final DoNotCallImport doNotCall = new DoNotCallImport(jdbc, contacts, keys.callerHash());
  public final ReassignedNumbers reassigned = new ReassignedNumbers(jdbc, contacts, numbers);
  public final ConversationRepository conversation = new ConversationRepository(jdbc, cipher);
  public final EpisodeRepository episodes = new EpisodeRepository(jdbc, cipher);
  public final WebhookInbox inbox = new WebhookInbox(jdbc, cipher);
  public final TicketRepository tickets = new TicketRepository(jdbc, cipher);
  public final EffectLedger ledger = new EffectLedger(jdbc);
  public final TimelineRepository timeline = new TimelineRepository(jdbc, cipher);

  public EpisodeRepository.Row openEpisode(String id, PhoneNumber caller) {
    return openEpisode(id, contacts.identify(caller));
  }

  public EpisodeRepository.Row openEpisode(String id, ContactId contact) {
    return episodes.openOrJoin(
        new EpisodeId(id), "recovery/austin/" + contact, CLINIC, AUSTIN, contact, NOON);
  }

  /** A database that was never migrated. */
  public static DataSource emptyDatabase() {
    String name = "empty_" + COUNT.incrementAndGet();
    admin().sql("create database " + name).update();
    return SERVER.getDatabase("postgres", name);
  }

  private static DataSource copy() {
    String name = "store_" + COUNT.incrementAndGet();
    admin().sql("create database " + name + " template migrated").update();
    return SERVER.getDatabase("postgres", name);
  }

  private static JdbcClient admin() {
    return JdbcClient.create(SERVER.getPostgresDatabase());
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      JdbcClient.create(server.getPostgresDatabase()).sql("create database migrated").update();
      RecordsSchema.migrate(server.getDatabase("postgres", "migrated"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Keys keys() {
    try {
      Path folder = Files.createTempDirectory("keys");
      Path file = folder.resolve("keys.json");
      Keys.createIfAbsent(file);
      Keys keys = Keys.load(file);
      Files.delete(file);
      Files.delete(folder);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
