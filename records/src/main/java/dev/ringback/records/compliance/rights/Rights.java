package dev.ringback.records.compliance.rights;

import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.KeptStops;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Retention and the rights of the people in the store. */
public record Rights(
    LegalHoldRepository holds,
    PurgeRepository purges,
    ErasureRepository erasures,
    PersonErasure persons,
    PersonInbox inbox,
    VendorCopies copies,
    ErasureInquiries inquiries,
    AmendmentRepository amendments,
    PersonRecordRepository personRecords) {

  public static Rights in(
      JdbcClient jdbc, RecordCipher cipher, CallerHash hash, ContactRepository contacts) {
    KeptStops stops = new KeptStops(jdbc);
    PersonErasure persons = new PersonErasure(jdbc, cipher, stops);
    AmendmentRepository amendments = new AmendmentRepository(jdbc, cipher);
    return new Rights(
        new LegalHoldRepository(jdbc, cipher),
        new PurgeRepository(jdbc, persons),
        new ErasureRepository(jdbc),
        persons,
        new PersonInbox(jdbc, cipher, hash),
        new VendorCopies(jdbc, cipher),
        new ErasureInquiries(jdbc),
        amendments,
        new PersonRecordRepository(
            jdbc,
            contacts,
            new ClinicRepository(jdbc),
            new EpisodeRepository(jdbc, cipher),
            new TimelineRepository(jdbc, cipher),
            new TicketRepository(jdbc, cipher),
            new AppointmentRepository(jdbc),
            new RequestedAppointmentRepository(jdbc, cipher),
            amendments));
  }
}
