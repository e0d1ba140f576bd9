package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.audit.Disclosure;
import dev.ringback.records.compliance.rights.PersonRecord.Consent;
import dev.ringback.records.compliance.rights.PersonRecord.Episode;
import dev.ringback.records.compliance.rights.PersonRecord.Happened;
import dev.ringback.records.compliance.rights.PersonRecord.OnFile;
import dev.ringback.records.compliance.rights.PersonRecord.Stop;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.records.outreach.ClinicContact;
import dev.ringback.records.outreach.Contact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers everything that is kept of one person. */
public final class PersonRecordRepository {
  private final JdbcClient jdbc;
  private final ContactRepository contacts;
  private final ClinicRepository clinics;
  private final EpisodeRepository episodes;
  private final TimelineRepository timelines;
  private final TicketRepository tickets;
  private final AppointmentRepository appointments;
  private final RequestedAppointmentRepository requests;
  private final AmendmentRepository amendments;

  PersonRecordRepository(
      JdbcClient jdbc,
      ContactRepository contacts,
      ClinicRepository clinics,
      EpisodeRepository episodes,
      TimelineRepository timelines,
      TicketRepository tickets,
      AppointmentRepository appointments,
      RequestedAppointmentRepository requests,
      AmendmentRepository amendments) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.clinics = clinics;
    this.episodes = episodes;
    this.timelines = timelines;
    this.tickets = tickets;
    this.appointments = appointments;
    this.requests = requests;
    this.amendments = amendments;
  }

  /**
   * Empty for nobody, and for a person who was erased.
   *
   * @param disclosures what was told to others, as the audit trail knows it
   */
  public Optional<PersonRecord> of(ContactId id, List<Disclosure> disclosures, Instant now) {
    return contacts.find(id).map(contact -> record(contact, disclosures, now));
  }

  private PersonRecord record(Contact contact, List<Disclosure> disclosures, Instant now) {
    List<EpisodeRepository.Row> rows = episodes.ofContact(contact.id());
    ZoneId zone = rows.stream().findFirst().flatMap(this::zone).orElse(ZoneOffset.UTC);
    return new PersonRecord(
        PersonRecord.SCHEMA,
        now,
        zone,
        new PersonRecord.Person(contact.id(), contact.phone().e164()),
        contacts.files(contact.id()).stream().map(PersonRecordRepository::onFile).toList(),
        consents(contact.id()),
        stops(contact.id()),
        rows.stream().map(row -> episode(row, zone)).toList(),
        requested(contact.id()),
        amendments.of(contact.id()),
        disclosures);
  }

  /** The zone of the place they called last: the best that is known of where they are. */
  private Optional<ZoneId> zone(EpisodeRepository.Row row) {
    return clinics
        .current(row.clinic())
        .flatMap(clinic ->
            clinic.locations().stream().filter(l -> l.id().equals(row.location())).findFirst())
        .map(location -> location.zone());
  }

  private Episode episode(EpisodeRepository.Row row, ZoneId zone) {
    Optional<EpisodeRepository.Ending> ending = episodes.ending(row.id());
    return new Episode(
        row.id(),
        row.clinic(),
        row.location(),
        row.openedAt(),
        row.closedAt(),
        row.outcome(),
        timelines.timeline(row.id()).stream().map(entry -> Happened.of(entry, zone)).toList(),
        ending.map(EpisodeRepository.Ending::facts).orElse(List.of()),
        ending.map(EpisodeRepository.Ending::glow).orElse(null),
        tickets.ofEpisode(row.id()).stream().flatMap(t -> t.flags().stream()).toList(),
        appointments.ofEpisode(row.id()));
  }

  private List<Consent> consents(ContactId contact) {
    return jdbc.sql("select * from consent where contact = :contact order by given_at, channel")
        .param("contact", contact.value())
        .query((row, _) ->
            new Consent(
                Optional.ofNullable(row.getString("clinic")).map(ClinicId::new).orElse(null),
                Channel.valueOf(row.getString("channel")),
                row.getString("basis"),
                row.getString("source"),
                row.getString("wording"),
                Columns.instant(row, "given_at"),
                row.getString("signature"),
                row.getString("seller"),
                row.getString("not_a_condition")))
        .list();
  }

  private static OnFile onFile(ClinicContact file) {
    return new OnFile(file.clinic(), file.email(), file.name(), file.earlierInterest());
  }

  private List<Stop> stops(ContactId contact) {
    return jdbc.sql(
            "select channel_it_came_on, asked_at from revocation"
                + " where contact = :contact order by asked_at")
        .param("contact", contact.value())
        .query((row, _) ->
            new Stop(
                Channel.valueOf(row.getString("channel_it_came_on")),
                Columns.instant(row, "asked_at")))
        .list();
  }

  private List<RequestedAppointment> requested(ContactId contact) {
    return jdbc
        .sql("select id from requested_appointment where contact = :contact order by starts_at, id")
        .param("contact", contact.value())
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .flatMap(id -> requests.find(new AppointmentId(id)).stream())
        .toList();
  }
}
