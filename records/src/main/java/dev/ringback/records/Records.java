package dev.ringback.records;

import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.clinic.KnowledgeRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.DoNotCallImport;
import dev.ringback.records.compliance.NumberRegistryRepository;
import dev.ringback.records.compliance.ReassignedNumbers;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.compliance.TranscriptionNotices;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.compliance.rights.Rights;
import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.records.detection.CallLegRepository;
import dev.ringback.records.detection.ClinicCallRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.EpisodeRuns;
import dev.ringback.records.detection.RequestSlotRepository;
import dev.ringback.records.detection.RequestSlots;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything Ringback keeps, in one database under one set of keys. */
public record Records(
    ContactRepository contacts,
    ClinicRepository clinics,
    KnowledgeRepository knowledge,
    ComplianceRepository compliance,
    NumberRegistryRepository numbers,
    DoNotCallImport doNotCall,
    ReassignedNumbers reassigned,
    RevocationRepository revocations,
    TranscriptionNotices transcriptionNotices,
    ConversationRepository conversations,
    EpisodeRepository episodes,
    EpisodeRuns runs,
    TimelineRepository timelines,
    WebhookInbox inbox,
    ClinicCallRepository calls,
    CallLegRepository legs,
    SyncCursors cursors,
    RequestSlots slots,
    TicketRepository tickets,
    AppointmentRepository appointments,
    RequestedAppointmentRepository requests,
    EffectLedger effects,
    AuditRepository audit,
    Rights rights) {

  /**
   * @param jdbc a database that {@link RecordsSchema} has migrated
   */
  public static Records in(JdbcClient jdbc, Keys keys) {
    RecordCipher cipher = keys.recordCipher(jdbc);
    ContactRepository contacts = new ContactRepository(jdbc, cipher, keys.callerHash());
    ClinicRepository clinics = new ClinicRepository(jdbc);
    NumberRegistryRepository numbers = new NumberRegistryRepository(jdbc);
    return new Records(
        contacts,
        clinics,
        new KnowledgeRepository(jdbc, clinics),
        new ComplianceRepository(jdbc, contacts),
        numbers,
        new DoNotCallImport(jdbc, contacts, keys.callerHash()),
        new ReassignedNumbers(jdbc, contacts, numbers),
        new RevocationRepository(jdbc),
        new TranscriptionNotices(jdbc),
        new ConversationRepository(jdbc, cipher),
        new EpisodeRepository(jdbc, cipher),
        new EpisodeRuns(jdbc),
        new TimelineRepository(jdbc, cipher),
        new WebhookInbox(jdbc, cipher),
        new ClinicCallRepository(jdbc),
        new CallLegRepository(jdbc, cipher),
        new SyncCursors(jdbc),
        new RequestSlotRepository(jdbc),
        new TicketRepository(jdbc, cipher),
        new AppointmentRepository(jdbc),
        new RequestedAppointmentRepository(jdbc, cipher),
        new EffectLedger(jdbc),
        new AuditRepository(jdbc, keys.auditSeal()),
        Rights.in(jdbc, cipher, keys.callerHash(), contacts));
  }
}
