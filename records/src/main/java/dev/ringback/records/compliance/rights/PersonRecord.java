package dev.ringback.records.compliance.rights;

import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.compliance.audit.Disclosure;
import dev.ringback.records.compliance.rights.AmendmentRepository.Amendment;
import dev.ringback.records.detection.TimelineRepository;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.GlowScore;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one person, as it is handed to them (45 CFR 164.524; GDPR 15 and 20).
 * Its JSON form is the documented export.
 *
 * @param schema version of the form
 * @param disclosures what vendors were given, 45 CFR 164.528
 * @param zone the person's, as far as it can be told; local times below are in it
 */
public record PersonRecord(
    String schema,
    Instant madeAt,
    ZoneId zone,
    Person person,
    List<OnFile> onFile,
    List<Consent> consents,
    List<Stop> stops,
    List<Episode> episodes,
    List<RequestedAppointment> requestedAppointments,
    List<Amendment> corrections,
    List<Disclosure> disclosures) {

  public static final String SCHEMA = "ringback.person/2";

  public record Person(ContactId id, String phone) {}

  /**
   * What one clinic has on file.
   *
   * @param clinic null: kept from before people were kept by clinic, shown to none
   */
  public record OnFile(
      @Nullable ClinicId clinic,
      @Nullable String email,
      @Nullable PersonName name,
      ContactStanding.@Nullable EarlierInterest earlierInterest) {}

  /**
   * @param clinic whom it was given to; null: nobody can tell, and it authorizes nobody
   * @param signature how a written one was signed
   * @param seller whom a written one names
   */
  public record Consent(
      @Nullable ClinicId clinic,
      Channel channel,
      String basis,
      String source,
      String wording,
      Instant givenAt,
      @Nullable String signature,
      @Nullable String seller,
      @Nullable String notACondition) {}

  public record Stop(Channel on, Instant askedAt) {}

  /**
   * One recovery of a missed call.
   *
   * @param timeline words, messages, calls, decisions and hand-overs in order of time
   * @param score how the wish was rated; null while it is open
   * @param flags the person's own words that staff were told
   */
  public record Episode(
      EpisodeId id,
      ClinicId clinic,
      LocationId location,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String outcome,
      List<Happened> timeline,
      List<Fact> facts,
      @Nullable GlowScore score,
      List<String> flags,
      List<AppointmentRepository.Row> appointments) {}

  /**
   * @param local the same moment on the person's clock
   */
  public record Happened(
      Instant at,
      LocalDateTime local,
      String kind,
      String who,
      @Nullable Channel channel,
      String text,
      @Nullable String ref) {
    static Happened of(TimelineRepository.Entry entry, ZoneId zone) {
      return new Happened(
          entry.at(),
          LocalDateTime.ofInstant(entry.at(), zone),
          entry.kind(),
          entry.who(),
          entry.channel(),
          entry.text(),
          entry.ref());
    }
  }

  /** The same without what nobody can tell the clinic of: for somebody who sees one clinic. */
  public PersonRecord ofKnownClinics() {
    return new PersonRecord(
        schema,
        madeAt,
        zone,
        person,
        onFile.stream().filter(file -> file.clinic() != null).toList(),
        consents.stream().filter(consent -> consent.clinic() != null).toList(),
        stops,
        episodes,
        requestedAppointments,
        corrections,
        disclosures);
  }

  @Override
  public String toString() {
    return "PersonRecord[" + person.id() + "]";
  }
}
