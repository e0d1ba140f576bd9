package dev.ringback.activities;

import dev.ringback.workflows.clinic.BrandVoice;
import dev.ringback.workflows.clinic.CadencePlan;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.DetectionRules;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Email;
import dev.ringback.workflows.clinic.GlowWeights;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.Policies;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.Retention;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.clinic.VendorAgreement;
import dev.ringback.workflows.clinic.VendorProduct;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A clinic with two treatments, one of which has its own service to book. */
public final class TestClinic {
  public static final LocationId AUSTIN = new LocationId("austin");
  public static final ZoneId ZONE = ZoneId.of("America/Chicago");
  public static final PhoneNumber CALLER_ID = new PhoneNumber("+15125550110");
  public static final PhoneNumber WHATSAPP = new PhoneNumber("+15125550111");
  public static final String CONSULTATION = "s_consultation";
  public static final String OWN_SERVICE = "s_coolsculpting";

  private TestClinic() {}

  public static Clinic lumen() {
    return lumen(null);
  }

  /**
   * The clinic with agreements that end.
   *
   * @param until their last day; null: none is set
   */
  public static Clinic lumen(@Nullable LocalDate until) {
    return under(signed(until));
  }

  /** The clinic with all agreements but one. */
  public static Clinic without(VendorProduct product) {
    ComplianceRules all = signed(null);
    return under(
        new ComplianceRules(
            all.agreements().stream().filter(agreement -> agreement.product() != product).toList(),
            all.retention()));
  }

  /** The clinic under other rules. */
  public static Clinic under(ComplianceRules rules) {
    return new Clinic(
        new ClinicId("lumen"),
        0,
        "Lumen Aesthetics",
        new BrandVoice(
            "Hi, this is {clinic}'s AI assistant.",
            "warm",
            List.of("cheap"),
            "Polly.Joanna",
            List.of()),
        new Email(
            "hello@lumen.example",
            "Lumen Aesthetics",
            "400 Congress Avenue, Austin, TX 78701",
            "alerts@lumen.example"),
        "HX0a1b",
        List.of(
            new Location(
                AUSTIN,
                "Austin",
                "400 Congress Avenue",
                "TX",
                ZONE,
                List.of(new PhoneNumber("+15125550101")),
                CALLER_ID,
                WHATSAPP,
                new PhoneNumber("+15125550120"),
                List.of(
                    new Location.OpeningHours(
                        List.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(18, 0))),
                "urn:blvd:Location:1",
                List.of())),
        List.of(
            treatment(
                "botox",
                "Botox",
                "injectables",
                12,
                16,
                List.of("pregnancy", "blood thinners"),
                null),
            treatment(
                "coolsculpting",
                "CoolSculpting",
                "body",
                750,
                1500,
                List.of("hernia"),
                OWN_SERVICE)),
        List.of(
            new Provider(
                new ProviderId("maya-chen"), "Maya Chen", "NP", List.of(), List.of(AUSTIN), null)),
        new Policies("Free until 24 hours before.", "A $50 deposit holds packages.", "None."),
        Map.of(Channel.SMS, ConsentBasis.GREETING_NOTICE),
        new ContactHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Duration.ofMinutes(15)),
        new CadencePlan(List.of(Channel.SMS), List.of()),
        new GlowWeights(0.35, 0.2, 0.2, 0.25, 4, 2.5),
        List.of(
            new Question(Dimension.GOALS, null, "What can we help you with?", Language.ENGLISH)),
        new PracticeSystem(
            PracticeSystem.Kind.BOULEVARD, "312bf55a-b6c5-48f2-ab40-eef5d78277ac", CONSULTATION),
        List.of(),
        DetectionRules.USUAL,
        rules);
  }

  /** Everything signed that can be. */
  private static ComplianceRules signed(@Nullable LocalDate until) {
    return new ComplianceRules(
        Arrays.stream(VendorProduct.values())
            .filter(VendorProduct::eligible)
            .map(product -> new VendorAgreement(product, LocalDate.EPOCH, until))
            .toList(),
        Retention.USUAL);
  }

  private static Treatment treatment(
      String id,
      String name,
      String line,
      int from,
      int to,
      List<String> contraindications,
      String service) {
    return new Treatment(
        new TreatmentId(id),
        name,
        line,
        "About " + name + ".",
        new Treatment.PriceRange(from, to),
        Treatment.Worth.STANDARD,
        contraindications,
        List.of(name.toLowerCase() + " shots"),
        service);
  }
}
