package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.BrandVoice;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.DetectionRules;
import dev.ringback.workflows.clinic.Email;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Policies;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.Treatment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a clinic from its file, top to bottom. */
final class ClinicReader {
  private static final Pattern SAYS_IT_IS_AN_AI =
      Pattern.compile(
          "(?i)\\b(ai|a\\.i\\.|artificial intelligence|automated|ia|i\\.a\\.|inteligencia artificial"
              + "|automatizad[ao])\\b");
  private static final Pattern OTHER_PLACEHOLDER = Pattern.compile("\\{(?!clinic})[^}]*}");

  /** The others are given by one person, for themselves. */
  private static final Set<ConsentBasis> OF_EVERY_CALLER =
      Set.of(ConsentBasis.GREETING_NOTICE, ConsentBasis.EXISTING_PATIENT);

  private final boolean goingLive;

  /**
   * @param goingLive whether what a clinic may leave open while it prepares has to be there even if
   *     the file says that it does
   */
  ClinicReader(boolean goingLive) {
    this.goingLive = goingLive;
  }

  Clinic read(Section file) {
    Section clinic = file.section("clinic");
    ClinicId id = clinic.value("id", Scalar.id(ClinicId::new));
    String name = clinic.value("name", Scalar.TEXT);
    boolean live = clinic.trueOrFalse("live", true);
    BrandVoice voice = voice(file.section("voice"));
    Email email = email(file.section("email"));
    String template = whatsAppTemplate(file);
    Section practice = file.section("pms");
    PracticeSystem pms = pms(practice);
    List<Location> locations = new LocationReader(pms.kind()).read(file);
    MenuReader menu = new MenuReader();
    List<Treatment> treatments = menu.treatments(file);
    new ServiceDecisions(live || goingLive).check(practice, pms, treatments);
    List<Provider> providers = menu.providers(file, treatments, locations);
    Policies policies = policies(file.section("policies"));
    Map<Channel, ConsentBasis> consents = consents(file.section("consents"));
    RulesReader rules = new RulesReader();
    var contactHours = rules.contactHours(file.section("contactHours"));
    var cadence = rules.cadence(file.section("cadence"));
    var glow = rules.glow(file.section("glow"));
    List<Question> questions = menu.questions(file, treatments, voice);
    return new Clinic(
        id,
        0,
        name,
        voice,
        email,
        template,
        locations,
        treatments,
        providers,
        policies,
        consents,
        contactHours,
        cadence,
        glow,
        questions,
        pms,
        menu.knowledge(file),
        file.has("detection")
            ? DetectionReader.read(file.section("detection"))
            : DetectionRules.USUAL,
        new ComplianceReader().compliance(file),
        !live);
  }

  private static BrandVoice voice(Section voice) {
    return new BrandVoice(
        greeting(voice, "Hi, this is {clinic}'s AI assistant returning your call"),
        voice.value("tone", Scalar.TEXT),
        voice.list("avoid", Scalar.TEXT),
        voice.value("speaker", Scalar.TEXT),
        voice.has("spanish") ? List.of(spanish(voice.section("spanish"))) : List.of());
  }

  private static BrandVoice.Translation spanish(Section voice) {
    return new BrandVoice.Translation(
        Language.SPANISH,
        greeting(voice, "Hola, le habla la asistente de IA de {clinic}, le devolvemos su llamada"),
        voice.value("speaker", Scalar.TEXT));
  }

  private static String greeting(Section voice, String example) {
    String greeting = voice.value("greeting", Scalar.TEXT);
    if (voice.sound("greeting")) {
      if (!SAYS_IT_IS_AN_AI.matcher(greeting).find()) {
        voice.refuse("greeting", "does not say that an AI speaks", "say so, such as: " + example);
      }
      if (OTHER_PLACEHOLDER.matcher(greeting).find()) {
        voice.refuse("greeting", "holds a placeholder that nothing fills", "use only {clinic}");
      }
    }
    return greeting;
  }

  private static Email email(Section email) {
    return new Email(
        email.value("from", Scalar.EMAIL),
        email.value("fromName", Scalar.TEXT),
        email.value("postalAddress", Scalar.TEXT),
        email.has("staff") ? email.value("staff", Scalar.EMAIL) : null);
  }

  private static @Nullable String whatsAppTemplate(Section file) {
    return file.has("whatsApp") ? file.section("whatsApp").value("template", Scalar.TEXT) : null;
  }

  private static Policies policies(Section policies) {
    return new Policies(
        policies.value("cancellation", Scalar.TEXT),
        policies.value("deposit", Scalar.TEXT),
        policies.value("fees", Scalar.TEXT));
  }

  private static Map<Channel, ConsentBasis> consents(Section section) {
    Map<Channel, ConsentBasis> consents = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      String key = Scalar.word(channel);
      ConsentBasis basis = section.valueIfAny(key, Scalar.oneOf(ConsentBasis.class));
      if (basis == null) {
        continue;
      }
      consents.put(channel, basis);
      if (section.sound(key) && !OF_EVERY_CALLER.contains(basis)) {
        section.refuse(
            key,
            "is a consent that one person gives, not every caller",
            "write greeting-notice or existing-patient, or leave the channel out");
      }
    }
    return consents;
  }

  private static PracticeSystem pms(Section pms) {
    PracticeSystem.Kind kind = pms.value("system", Scalar.oneOf(PracticeSystem.Kind.class));
    if (kind == PracticeSystem.Kind.STAFF_CONFIRMED) {
      return PracticeSystem.staffConfirmed();
    }
    return new PracticeSystem(
        kind,
        pms.value("businessId", Scalar.TEXT),
        pms.value("consultationServiceId", Scalar.TEXT));
  }
}
