package dev.ringback.starter;

import dev.ringback.workflows.clinic.BrandVoice;
import dev.ringback.workflows.clinic.CadencePlan;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.DetectionRules;
import dev.ringback.workflows.clinic.Email;
import dev.ringback.workflows.clinic.GlowWeights;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.Policies;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.Retention;
import dev.ringback.workflows.clinic.UnansweredLine;
import dev.ringback.workflows.clinic.VendorAgreement;
import dev.ringback.workflows.clinic.VendorProduct;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The clinic that tests call. */
public final class Lumen {
  public static final String LINE = "+15125550101";
  public static final String SENDER = "+15125550110";
  public static final String WHATSAPP = "+15125550111";
  public static final ClinicId ID = new ClinicId("lumen");
  public static final LocationId AUSTIN = new LocationId("austin");

  public static final Duration OLDEST = Duration.ofDays(3650);

  private Lumen() {}

  public static Clinic clinic() {
    return clinic(UnansweredLine.usual(new PhoneNumber("+15125550120")));
  }

  /** The same with numbers that lead to us in this way. */
  public static Clinic clinic(UnansweredLine unanswered) {
    return clinic(unanswered, signed());
  }

  /** The same with nothing signed. */
  public static Clinic unsigned() {
    return unsigned(UnansweredLine.usual(new PhoneNumber("+15125550120")));
  }

  /** The same with numbers that lead to us in this way. */
  public static Clinic unsigned(UnansweredLine unanswered) {
    return clinic(unanswered, ComplianceRules.NONE);
  }

  /** The same, not live yet, with numbers that lead to us in this way. */
  public static Clinic preparing(UnansweredLine unanswered) {
    return clinic(unanswered, signed(), List.of(), anyAge(List.of()), true);
  }

  /** The same, which also speaks Spanish and never calls this number back. */
  public static Clinic bilingual(String ignored) {
    return clinic(
        UnansweredLine.usual(new PhoneNumber("+15125550120")),
        signed(),
        List.of(new BrandVoice.Translation(Language.SPANISH, "Hola, soy IA.", "Polly.Lupe")),
        anyAge(List.of(new PhoneNumber(ignored))),
        false);
  }

  private static Clinic clinic(UnansweredLine unanswered, ComplianceRules rules) {
    return clinic(unanswered, rules, List.of(), anyAge(List.of()), false);
  }

  private static Clinic clinic(
      UnansweredLine unanswered,
      ComplianceRules rules,
      List<BrandVoice.Translation> translations,
      DetectionRules detection,
      boolean preparing) {
    var location =
        new Location(
            AUSTIN,
            "Austin",
            "1 Example St, Austin, TX 78701",
            "TX",
            ZoneId.of("America/Chicago"),
            List.of(new PhoneNumber(LINE)),
            new PhoneNumber(SENDER),
            new PhoneNumber(WHATSAPP),
            new PhoneNumber("+15125550120"),
            List.of(),
            "urn:blvd:Location:1",
            List.of(),
            unanswered);
    return new Clinic(
        ID,
        1,
        "Lumen Aesthetics",
        new BrandVoice(
            "Hi, this is {clinic}'s AI assistant.",
            "warm",
            List.of(),
            "Polly.Joanna",
            translations),
        new Email("hello@lumen.example", "Lumen", "1 Example St"),
        null,
        List.of(location),
        List.of(),
        List.of(),
        new Policies("24 h", "none", "none"),
        Map.of(),
        new ContactHours(LocalTime.of(9, 0), LocalTime.of(20, 0), Duration.ofMinutes(15)),
        new CadencePlan(List.of(Channel.SMS), List.of()),
        new GlowWeights(0.25, 0.25, 0.25, 0.25, 4, 2.5),
        List.of(),
        new PracticeSystem(PracticeSystem.Kind.BOULEVARD, "b", "s"),
        List.of(),
        detection,
        rules,
        preparing);
  }

  /** The usual rules, and no call is too old: tests tell of calls on fixed days. */
  private static DetectionRules anyAge(List<PhoneNumber> ignored) {
    DetectionRules usual = DetectionRules.USUAL;
    return new DetectionRules(
        usual.shortestRing(),
        usual.hours(),
        ignored,
        usual.mostPerDay(),
        usual.deskRings(),
        OLDEST);
  }

  /** Everything signed that can be. */
  private static ComplianceRules signed() {
    return new ComplianceRules(
        Arrays.stream(VendorProduct.values())
            .filter(VendorProduct::eligible)
            .map(product -> new VendorAgreement(product, LocalDate.EPOCH, null))
            .toList(),
        Retention.USUAL);
  }
}
