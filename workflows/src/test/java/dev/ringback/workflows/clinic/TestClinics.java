package dev.ringback.workflows.clinic;

import dev.ringback.workflows.clinic.Treatment.PriceRange;
import dev.ringback.workflows.clinic.Treatment.Worth;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A clinic for tests. */
public final class TestClinics {
  public static final ZoneId AUSTIN = ZoneId.of("America/Chicago");

  private TestClinics() {}

  public static Clinic lumen() {
    return new Clinic(
        new ClinicId("lumen"),
        1,
        "Lumen Aesthetics",
        new BrandVoice(
            "Hi, this is {clinic}'s AI assistant returning your call from a few minutes ago.",
            "warm and brief",
            List.of(),
            "Polly.Joanna-Neural",
            List.of()),
        new Email("hello@lumen.example", "Lumen Aesthetics", "2100 S Lamar Blvd, Austin, TX 78704"),
        "HX0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        List.of(austin()),
        List.of(
            treatment("botox", "Botox", "injectables", Worth.SINGLE_UNIT, "pregnancy", "pregnant"),
            treatment("coolsculpting", "CoolSculpting", "body", Worth.STANDARD, "hernia"),
            treatment("body-contouring-package", "Body contouring package", "body", Worth.HIGH)),
        List.of(),
        new Policies("24 hours", "none", "none"),
        Map.of(
            Channel.VOICE, ConsentBasis.GREETING_NOTICE, Channel.SMS, ConsentBasis.GREETING_NOTICE),
        new ContactHours(LocalTime.of(9, 0), LocalTime.of(20, 0), Duration.ofMinutes(15)),
        new CadencePlan(
            List.of(Channel.VOICE, Channel.SMS, Channel.EMAIL, Channel.WHATSAPP),
            List.of(
                new CadencePlan.Step(Duration.ofMinutes(5), List.of(Channel.VOICE)),
                new CadencePlan.Step(Duration.ofMinutes(30), List.of(Channel.SMS)),
                new CadencePlan.Step(Duration.ofHours(2), List.of(Channel.WHATSAPP, Channel.EMAIL)),
                new CadencePlan.Step(Duration.ofHours(24), List.of(Channel.VOICE, Channel.SMS)))),
        new GlowWeights(0.35, 0.15, 0.2, 0.3, 4.0, 2.5),
        List.of(
            new Question(
                Dimension.GOALS, null, "What were you hoping to have done?", Language.ENGLISH),
            new Question(
                Dimension.LIMITATIONS,
                null,
                "Is there anything we should know, such as health or budget?",
                Language.ENGLISH),
            new Question(
                Dimension.OPENNESS,
                "injectables",
                "Have you had injectables before?",
                Language.ENGLISH),
            new Question(
                Dimension.OPENNESS,
                null,
                "Have you had something like it before?",
                Language.ENGLISH),
            new Question(
                Dimension.WINDOW, null, "Is there a date you have in mind?", Language.ENGLISH)),
        new PracticeSystem(
            PracticeSystem.Kind.BOULEVARD,
            "312bf55a-b6c5-48f2-ab40-eef5d78277ac",
            "s_9c4e1f7a-2b3d-4e5f-8a6b-7c8d9e0f1a2b"),
        List.of(),
        DetectionRules.USUAL,
        signed());
  }

  /** Everything signed that can be. */
  public static ComplianceRules signed() {
    return new ComplianceRules(
        Arrays.stream(VendorProduct.values())
            .filter(VendorProduct::eligible)
            .map(product -> new VendorAgreement(product, LocalDate.EPOCH, null))
            .toList(),
        Retention.USUAL);
  }

  /** The same clinic under other rules. */
  public static Clinic with(Clinic c, ComplianceRules rules) {
    return new Clinic(
        c.id(),
        c.version(),
        c.name(),
        c.voice(),
        c.email(),
        c.whatsAppTemplate(),
        c.locations(),
        c.treatments(),
        c.providers(),
        c.policies(),
        c.consents(),
        c.contactHours(),
        c.cadence(),
        c.glow(),
        c.questions(),
        c.pms(),
        c.knowledge(),
        c.detection(),
        rules);
  }

  /** The same clinic without a WhatsApp template. */
  public static Clinic withoutWhatsApp(Clinic c) {
    return new Clinic(
        c.id(),
        c.version(),
        c.name(),
        c.voice(),
        c.email(),
        null,
        c.locations(),
        c.treatments(),
        c.providers(),
        c.policies(),
        c.consents(),
        c.contactHours(),
        c.cadence(),
        c.glow(),
        c.questions(),
        c.pms(),
        c.knowledge(),
        c.detection(),
        c.compliance());
  }

  public static Location austin() {
    return new Location(
        new LocationId("austin"),
        "Lumen Austin",
        "2100 S Lamar Blvd",
        "TX",
        AUSTIN,
        List.of(new PhoneNumber("+15125550101")),
        new PhoneNumber("+15125550110"),
        new PhoneNumber("+15125550111"),
        new PhoneNumber("+15125550120"),
        List.of(
            new Location.OpeningHours(
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0))),
        "urn:blvd:Location:3f6c1a52-9d3e-4e0a-8f57-0c1d2e3f4a5b",
        List.of());
  }

  private static Treatment treatment(
      String id, String name, String line, Worth worth, String... contraindications) {
    return new Treatment(
        new TreatmentId(id),
        name,
        line,
        name,
        new PriceRange(100, 900),
        worth,
        List.of(contraindications),
        List.of(),
        null);
  }
}
