package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.BrandVoice;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.TestClinics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A clinic that speaks Spanish too, in two towns. */
final class BilingualClinic {
  static final LocationId AUSTIN = new LocationId("austin");
  static final LocationId DALLAS = new LocationId("dallas");

  private BilingualClinic() {}

  static Clinic lumen() {
    Clinic english = TestClinics.lumen();
    return new Clinic(
        english.id(),
        english.version(),
        english.name(),
        new BrandVoice(
            english.voice().greeting(),
            english.voice().tone(),
            english.voice().avoid(),
            english.voice().voice(),
            List.of(
                new BrandVoice.Translation(
                    Language.SPANISH,
                    "Hola, le escribe el asistente de IA de {clinic} por su llamada.",
                    "Polly.Lupe-Neural"))),
        english.email(),
        english.whatsAppTemplate(),
        List.of(
            location(
                "austin",
                "Lumen Aesthetics South Congress",
                "1200 South Congress Avenue, Austin, TX 78704",
                List.of("Round Rock", "78664", "Kyle")),
            location(
                "dallas",
                "Lumen Aesthetics Uptown",
                "2500 McKinney Avenue, Dallas, TX 75201",
                List.of("Plano", "Kyle", "75023"))),
        english.treatments(),
        english.providers(),
        english.policies(),
        english.consents(),
        english.contactHours(),
        english.cadence(),
        english.glow(),
        english.questions(),
        english.pms(),
        english.knowledge(),
        english.detection(),
        english.compliance());
  }

  static ReadTurn turn(Pending asked, Language language) {
    return new ReadTurn(
        new EpisodeId("ep_1"),
        new ClinicId("lumen"),
        1,
        AUSTIN,
        new CallerTurn(
            new TurnId("t1"), Channel.SMS, null, Instant.EPOCH, false, false, false, null),
        LocalDate.of(2026, 11, 24),
        asked,
        Set.of(),
        List.of(),
        null,
        List.of(),
        language,
        false,
        false);
  }

  private static Location location(String id, String name, String address, List<String> nearby) {
    Location austin = TestClinics.austin();
    return new Location(
        new LocationId(id),
        name,
        address,
        austin.state(),
        austin.zone(),
        austin.lines(),
        austin.callerId(),
        austin.whatsAppSender(),
        austin.staffLine(),
        austin.hours(),
        austin.pmsLocationId(),
        nearby);
  }
}
