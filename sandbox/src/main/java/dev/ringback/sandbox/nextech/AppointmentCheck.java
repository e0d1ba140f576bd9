package dev.ringback.sandbox.nextech;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checks an Appointment resource somebody wants to have booked. */
@Component("nextechAppointmentCheck")
class AppointmentCheck {
  private static final String OWN = "https://select.nextech-api.com/api/structuredefinition/";
  private static final Set<String> ELEMENTS =
      Set.of(
          "resourceType",
          "extension",
          "status",
          "start",
          "end",
          "comment",
          "participant",
          "contained");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

  private final PracticeCatalogue practice;
  private final PatientFile patients;

  AppointmentCheck(PracticeCatalogue practice, PatientFile patients) {
    this.practice = practice;
    this.patients = patients;
  }

  AppointmentOrder order(String body) {
    JsonNode json = JsonShape.resource(body, "Appointment");
    JsonShape.only(json, ELEMENTS);
    if (!JsonShape.text(json, "status").equals("proposed")) {
      throw Refusal.malformed("The status of a new appointment must be proposed.");
    }
    Instant start = instant(json, "start");
    Instant end = instant(json, "end");
    if (!end.isAfter(start)) {
      throw Refusal.malformed("end must be after start.");
    }
    PracticeCatalogue.Place location =
        participant(json, "location")
            .flatMap(practice::location)
            .orElseThrow(() -> Refusal.malformed("A location of the practice is required."));
    PracticeCatalogue.Practitioner practitioner =
        participant(json, "practitioner")
            .flatMap(practice::practitioner)
            .orElseThrow(() -> Refusal.malformed("A practitioner is required."));
    Optional<String> patient = participant(json, "patient");
    JsonNode contained = json.path("contained");
    if (patient.isPresent() == !contained.isMissingNode() || contained.size() > 1) {
      throw Refusal.malformed("Either a patient takes part or one is contained.");
    }
    return new AppointmentOrder(
        patient
            .map(id -> patients.byId(id).orElseThrow(() -> Refusal.malformed("Unknown patient.")))
            .orElse(null),
        patient.isPresent()
            ? new PatientRecord("", null, null, null, null, Instant.EPOCH)
            : PatientCheck.of(contained.path(0)),
        location,
        practitioner,
        type(json),
        start,
        end,
        schedule(json).equals("hold"),
        json.path("comment").asString(""));
  }

  /** The id of the only participant of this type. */
  private static Optional<String> participant(JsonNode json, String type) {
    List<String> ids =
        json.path("participant")
            .valueStream()
            .map(p -> p.path("actor").path("reference").asString(""))
            .filter(r -> r.toLowerCase().startsWith(type + "/"))
            .map(r -> r.substring(type.length() + 1))
            .toList();
    if (ids.size() > 1) {
      throw Refusal.malformed("More than one " + type + " takes part.");
    }
    return ids.stream().findFirst();
  }

  private PracticeCatalogue.@Nullable AppointmentType type(JsonNode json) {
    String reference =
        extension(json, "appointment-type")
            .map(e -> JsonShape.text(e.path("valueReference"), "reference"))
            .orElse("");
    if (reference.isEmpty()) {
      return null;
    }
    return practice
        .appointmentType(reference.replaceFirst("^appointment-type/", ""))
        .orElseThrow(() -> Refusal.malformed("Unknown appointment type."));
  }

  private static String schedule(JsonNode json) {
    String value =
        extension(json, "appointment-schedule")
            .map(e -> JsonShape.text(e, "valueString"))
            .orElse("book");
    if (!value.equals("book") && !value.equals("hold")) {
      throw Refusal.malformed("appointment-schedule must be book or hold.");
    }
    return value;
  }

  static Optional<JsonNode> extension(JsonNode json, String name) {
    return json.path("extension")
        .valueStream()
        .filter(e -> e.path("url").asString("").equals(OWN + name))
        .findFirst();
  }

  private static Instant instant(JsonNode json, String name) {
    String text = JsonShape.text(json, name);
    if (!INSTANT.matcher(text).matches()) {
      throw Refusal.malformed(name + " must be a time with an offset.");
    }
    return OffsetDateTime.parse(text).toInstant();
  }
}
