package dev.ringback.sandbox.nextech;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks a Patient resource of somebody new. */
final class PatientCheck {
  private static final Set<String> ELEMENTS =
      Set.of("resourceType", "id", "name", "telecom", "birthDate", "address", "gender");
  private static final Set<String> NAME = Set.of("use", "text", "family", "given");
  private static final Set<String> TELECOM = Set.of("system", "use", "value", "rank");
  private static final Set<String> USES = Set.of("home", "work", "mobile", "temp", "old");

  private PatientCheck() {}

  /** Both names, an email and a phone number of a stated use are required. */
  static PatientRecord of(JsonNode patient) {
    if (!patient.path("resourceType").asString("").equals("Patient")) {
      throw Refusal.malformed("Only a Patient may be contained.");
    }
    JsonShape.only(patient, ELEMENTS);
    JsonNode name = patient.path("name").path(0);
    if (!name.isObject()) {
      throw Refusal.malformed("name is required.");
    }
    JsonShape.only(name, NAME);
    JsonNode given = name.path("given").path(0);
    if (given.asString("").isBlank()) {
      throw Refusal.malformed("given is required.");
    }
    String email = "";
    String phone = "";
    for (JsonNode point : patient.path("telecom")) {
      JsonShape.only(point, TELECOM);
      switch (JsonShape.text(point, "system")) {
        case "email" -> email = JsonShape.text(point, "value");
        case "phone" -> {
          if (!USES.contains(JsonShape.text(point, "use"))) {
            throw Refusal.malformed("The use of a phone number is unknown.");
          }
          phone = JsonShape.text(point, "value");
        }
        default -> throw Refusal.malformed("telecom must be phone or email.");
      }
    }
    if (!email.contains("@") || phone.replaceAll("[^0-9]", "").length() < 10) {
      throw Refusal.malformed("An email address and a phone number are required.");
    }
    return new PatientRecord(
        "", given.asString(), JsonShape.text(name, "family"), email, phone, Instant.EPOCH);
  }
}
