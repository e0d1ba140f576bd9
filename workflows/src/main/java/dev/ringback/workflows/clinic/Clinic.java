package dev.ringback.workflows.clinic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clinic's configuration at one version. An episode keeps the version it began with.
 *
 * @param version 1 for the first file applied, then counting up
 * @param consents on what basis a person who called may be contacted on each channel; a channel
 *     missing here is not used without a consent of the person's own
 * @param questions qualifying questions, by GLOW dimension and service line
 * @param knowledge what else the clinic publishes; nothing beyond it and the menu is ever answered
 * @param whatsAppTemplate the approved template that opens a WhatsApp conversation; null: no
 *     WhatsApp outreach
 * @param detection which unanswered calls are recovered
 * @param compliance signed agreements and how long things are kept
 * @param preparing whether it is still being set up: its calls are kept, and nobody is called back
 */
public record Clinic(
    ClinicId id,
    int version,
    String name,
    BrandVoice voice,
    Email email,
    @Nullable String whatsAppTemplate,
    List<Location> locations,
    List<Treatment> treatments,
    List<Provider> providers,
    Policies policies,
    Map<Channel, ConsentBasis> consents,
    ContactHours contactHours,
    CadencePlan cadence,
    GlowWeights glow,
    List<Question> questions,
    PracticeSystem pms,
    List<Passage> knowledge,
    DetectionRules detection,
    ComplianceRules compliance,
    boolean preparing) {

  // Clinics stored before there were passages have none; likewise the rules for calls and
  // compliance.
  @SuppressWarnings("NullAway")
  public Clinic {
    knowledge = knowledge == null ? List.of() : List.copyOf(knowledge);
    detection = detection == null ? DetectionRules.USUAL : detection;
    compliance = compliance == null ? ComplianceRules.NONE : compliance;
  }

  /** A clinic that is live. */
  public Clinic(
      ClinicId id,
      int version,
      String name,
      BrandVoice voice,
      Email email,
      @Nullable String whatsAppTemplate,
      List<Location> locations,
      List<Treatment> treatments,
      List<Provider> providers,
      Policies policies,
      Map<Channel, ConsentBasis> consents,
      ContactHours contactHours,
      CadencePlan cadence,
      GlowWeights glow,
      List<Question> questions,
      PracticeSystem pms,
      List<Passage> knowledge,
      DetectionRules detection,
      ComplianceRules compliance) {
    this(
        id,
        version,
        name,
        voice,
        email,
        whatsAppTemplate,
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
        knowledge,
        detection,
        compliance,
        false);
  }

  /** Languages the assistant speaks for this clinic; English first. */
  public List<Language> languages() {
    return Stream.concat(
            Stream.of(Language.ENGLISH),
            voice.translations().stream().map(BrandVoice.Translation::language))
        .distinct()
        .toList();
  }

  /** The location with this id; every episode's location was checked when its call was taken. */
  public Location location(LocationId id) {
    return locations.stream()
        .filter(l -> l.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no location " + id + " in clinic " + this.id));
  }

  /** Whether this is the number of a phone at the clinic that people there call from. */
  public boolean hasDesk(PhoneNumber number) {
    return locations.stream()
        .anyMatch(l -> number.equals(l.staffLine()) || number.equals(l.unanswered().desk()));
  }

  /** The treatment with this id, if it is on the menu. */
  public Optional<Treatment> treatment(TreatmentId id) {
    return treatments.stream().filter(t -> t.id().equals(id)).findFirst();
  }
}
