package dev.ringback.starter.detection.vonage;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.detection.UnansweredWords;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Vonage is to do with a call, as call control objects (NCCO). */
@Component
@ConditionalOnExpression(VonageVoiceSettings.SET_UP)
class VonageVoiceInstructions {
  static final String EVENTS = "/webhooks/vonage/voice/events";
  private static final Logger log = LoggerFactory.getLogger(VonageVoiceInstructions.class);

  private final ClinicRepository clinics;
  private final StarterSettings starter;
  private final VonageVoiceSettings settings;

  VonageVoiceInstructions(
      ClinicRepository clinics, StarterSettings starter, VonageVoiceSettings settings) {
    this.clinics = clinics;
    this.starter = starter;
    this.settings = settings;
  }

  /**
   * For a new call: ring the desk of the location, and ask again when nobody answers there.
   *
   * @param line the number that was called
   */
  String ringDesk(@Nullable String line) {
    Optional<Place> place = place(line);
    if (place.isEmpty()) {
      log.warn("Vonage asks what to do with a call to a number that is no clinic's");
      return sorry();
    }
    PhoneNumber desk = place.get().location().staffLine();
    if (clinics.line(desk).isPresent()) {
      // The desk's phone would call us again, and so on for ever.
      log.error("The staffLine of {} is itself a line", place.get().location().id());
      return greetUnanswered(line, false);
    }
    Map<String, Object> connect = new LinkedHashMap<>();
    connect.put("action", "connect");
    // Another number than one of the account's would show as unknown.
    connect.put("from", digits(String.valueOf(VoiceNews.e164(line))));
    connect.put("timeout", settings.deskTimeout().toSeconds());
    connect.put("eventType", "synchronous");
    connect.put("eventUrl", List.of(starter.publicUrl() + EVENTS));
    connect.put("endpoint", List.of(Map.of("type", "phone", "number", digits(desk.e164()))));
    return written(List.of(connect));
  }

  /**
   * For a caller whom nobody at the desk answered, in each language of the clinic.
   *
   * @param line the number that was called
   * @param getsBack whether they may be told that the clinic gets back to them
   */
  String greetUnanswered(@Nullable String line, boolean getsBack) {
    return place(line)
        .map(Place::clinic)
        .map(clinic ->
            written(
                clinic.languages().stream()
                    .<Map<String, ?>>map(l -> talk(UnansweredWords.of(clinic, l, getsBack), l))
                    .toList()))
        .orElseGet(VonageVoiceInstructions::sorry);
  }

  private static String sorry() {
    return written(
        List.of(talk("Sorry, this number is not in service. Goodbye.", Language.ENGLISH)));
  }

  private static Map<String, ?> talk(String words, Language language) {
    return Map.of("action", "talk", "text", words, "language", language.tag());
  }

  private static String written(List<Map<String, ?>> actions) {
    return JsonMapper.shared().writeValueAsString(actions);
  }

  private Optional<Place> place(@Nullable String line) {
    if (!(CallerNumbers.read(VoiceNews.e164(line))
        instanceof CallerNumbers.Reading.Number(PhoneNumber number))) {
      return Optional.empty();
    }
    return clinics
        .line(number)
        .flatMap(found ->
            clinics
                .current(found.clinic())
                .map(clinic -> new Place(clinic, clinic.location(found.location()))));
  }

  private static String digits(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }

  private record Place(Clinic clinic, Location location) {}
}
