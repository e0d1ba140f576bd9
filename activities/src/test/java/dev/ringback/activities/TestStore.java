package dev.ringback.activities;

import dev.ringback.activities.outreach.OutgoingWords;
import dev.ringback.records.Records;
import dev.ringback.records.RecordsSchema;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.AgreementRegister;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.NumberRegistryRepository;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.EpisodeRuns;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store of its own for one test: the demo clinic, one person, one open episode. */
public final class TestStore {
  public static final PhoneNumber CALLER = new PhoneNumber("+15125550142");
  public static final EpisodeId EPISODE = new EpisodeId("ep_1");

  private static final EmbeddedPostgres SERVER = server();
  private static final Keys KEYS = keys();
  private static final AtomicInteger COUNT = new AtomicInteger();

  public final MovableClock clock = new MovableClock();
  public final DataSource database = copy();
  public final JdbcClient jdbc = JdbcClient.create(database);
  public final Records records = Records.in(jdbc, KEYS);
  public final RecordCipher cipher = KEYS.recordCipher(jdbc);
  public final ContactRepository contacts = new ContactRepository(jdbc, cipher, KEYS.callerHash());
  public final ClinicRepository clinics = new ClinicRepository(jdbc);
  public final ComplianceRepository compliance = new ComplianceRepository(jdbc, contacts);
  public final NumberRegistryRepository numbers = new NumberRegistryRepository(jdbc);
  public final RevocationRepository revocations = new RevocationRepository(jdbc);
  public final ConversationRepository conversations = new ConversationRepository(jdbc, cipher);
  public final EpisodeRepository episodes = new EpisodeRepository(jdbc, cipher);
  public final EpisodeRuns runs = new EpisodeRuns(jdbc);
  public final TicketRepository tickets = new TicketRepository(jdbc, cipher);
  public final RequestedAppointmentRepository requests =
      new RequestedAppointmentRepository(jdbc, cipher);
  public final EffectLedger ledger = new EffectLedger(jdbc);
  public final Clinic clinic = clinics.apply(TestClinic.lumen());
  public final ContactId contact =
      contacts.save(
          clinic.id(), CALLER, "dana@patients.example", new PersonName("Dana", "Reyes"), null);

  public TestStore() {
    episodes.openOrJoin(
        EPISODE, "recovery/austin/1", clinic.id(), TestClinic.AUSTIN, contact, clock.instant());
    episodes.begin(EPISODE, clinic.version());
  }

  /** The last look at what is sent. */
  public OutgoingWords outgoing() {
    return new OutgoingWords(episodes, clinics, conversations, clock);
  }

  /** The newest register of agreements. */
  public AgreementRegister register() {
    return new AgreementRegister(clinics, clock);
  }

  /** A person on file with a number and nothing else. */
  public ContactId stranger() {
    return contacts.identify(new PhoneNumber("+15125550177"));
  }

  private static DataSource copy() {
    String name = "store_" + COUNT.incrementAndGet();
    JdbcClient.create(SERVER.getPostgresDatabase())
        .sql("create database " + name + " template migrated")
        .update();
    return SERVER.getDatabase("postgres", name);
  }

  private static EmbeddedPostgres server() {
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
      Path file = Files.createTempDirectory("keys").resolve("keys.json");
      Keys.createIfAbsent(file);
      return Keys.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
