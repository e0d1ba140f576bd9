package dev.ringback.activities.booking.tck;

import dev.ringback.activities.TestClinic;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Location.OpeningHours;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.ZoneId;
import java.util.List;

/** The clinic of the kit, with one vendor's ids: two places, and a treatment only one gives. */
public final class TckClinic {
  public static final ZoneId ZONE = ZoneId.of("America/Chicago");
  public static final LocationId AUSTIN = new LocationId("austin");
  public static final LocationId DALLAS = new LocationId("dallas");

  /** Both providers give it. */
  public static final TreatmentId COMMON = new TreatmentId("botox");

  /** Only {@link #SPECIALIST} gives it. */
  public static final TreatmentId SPECIAL = new TreatmentId("coolsculpting");

  public static final ProviderId GENERALIST = new ProviderId("maya-chen");
  public static final ProviderId SPECIALIST = new ProviderId("elena-ruiz");

  private TckClinic() {}

  /**
   * The clinic.
   *
   * @param generalist the vendor's id of the provider it would choose first
   */
  public static Clinic with(
      PracticeSystem pms, String austin, String dallas, String generalist, String specialist) {
    Clinic base = TestClinic.lumen();
    Location place = base.locations().getFirst();
    return new Clinic(
        base.id(),
        base.version(),
        base.name(),
        base.voice(),
        base.email(),
        base.whatsAppTemplate(),
        List.of(
            location(place, AUSTIN, "Austin", austin, "+15125550101", "+15125550110"),
            location(place, DALLAS, "Dallas", dallas, "+12145550101", "+12145550110")),
        base.treatments().stream().map(TckClinic::atTheConsultation).toList(),
        List.of(
            new Provider(
                GENERALIST,
                "Maya Chen",
                "NP",
                List.of(COMMON),
                List.of(AUSTIN, DALLAS),
                generalist),
            new Provider(
                SPECIALIST,
                "Elena Ruiz",
                "MD",
                List.of(COMMON, SPECIAL),
                List.of(AUSTIN, DALLAS),
                specialist)),
        base.policies(),
        base.consents(),
        base.contactHours(),
        base.cadence(),
        base.glow(),
        base.questions(),
        pms,
        base.knowledge(),
        base.detection(),
        base.compliance());
  }

  /** The same clinic, where a consultation about this treatment is a service of its own. */
  public static Clinic withService(Clinic base, TreatmentId treatment, String service) {
    return new Clinic(
        base.id(),
        base.version(),
        base.name(),
        base.voice(),
        base.email(),
        base.whatsAppTemplate(),
        base.locations(),
        base.treatments().stream()
            .map(t -> t.id().equals(treatment) ? booked(t, service) : t)
            .toList(),
        base.providers(),
        base.policies(),
        base.consents(),
        base.contactHours(),
        base.cadence(),
        base.glow(),
        base.questions(),
        base.pms(),
        base.knowledge(),
        base.detection(),
        base.compliance());
  }

  /** The same clinic, open at these hours at every place. */
  static Clinic open(Clinic base, OpeningHours hours) {
    return new Clinic(
        base.id(),
        base.version(),
        base.name(),
        base.voice(),
        base.email(),
        base.whatsAppTemplate(),
        base.locations().stream()
            .map(l ->
                new Location(
                    l.id(),
                    l.name(),
                    l.address(),
                    l.state(),
                    l.zone(),
                    l.lines(),
                    l.callerId(),
                    l.whatsAppSender(),
                    l.staffLine(),
                    List.of(hours),
                    l.pmsLocationId(),
                    l.nearby(),
                    l.unanswered()))
            .toList(),
        base.treatments(),
        base.providers(),
        base.policies(),
        base.consents(),
        base.contactHours(),
        base.cadence(),
        base.glow(),
        base.questions(),
        base.pms(),
        base.knowledge(),
        base.detection(),
        base.compliance());
  }

  private static Location location(
      Location like, LocationId id, String name, String pmsId, String line, String callerId) {
    return new Location(
        id,
        name,
        like.address(),
        like.state(),
        ZONE,
        List.of(new PhoneNumber(line)),
        new PhoneNumber(callerId),
        null,
        like.staffLine(),
        like.hours(),
        pmsId,
        List.of());
  }

  private static Treatment atTheConsultation(Treatment t) {
    return booked(t, null);
  }

  private static Treatment booked(Treatment t, String service) {
    return new Treatment(
        t.id(),
        t.name(),
        t.serviceLine(),
        t.description(),
        t.price(),
        t.worth(),
        t.contraindications(),
        t.synonyms(),
        service);
  }
}
