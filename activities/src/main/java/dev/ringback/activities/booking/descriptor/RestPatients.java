package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.GivenNames;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.Person;
import dev.ringback.workflows.clinic.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Looks for patients, and puts new ones on file. */
final class RestPatients {
  private final RestGateway gateway;
  private final Descriptor descriptor;
  private final RestAnswers answers;
  private final Values clinic;

  RestPatients(RestGateway gateway, RestAnswers answers, Values clinic) {
    this.gateway = gateway;
    this.descriptor = answers.descriptor();
    this.answers = answers;
    this.clinic = clinic;
  }

  static Values values(Person person) {
    String e164 = person.phone().e164();
    String digits = e164.substring(1);
    Values values =
        Values.none()
            .with("phone", e164)
            .with("phoneDigits", digits)
            .with("phoneNational", national(digits))
            .with("email", person.email());
    PersonName name = person.name();
    return name == null
        ? values
        : values.with("givenName", name.given()).with("familyName", name.family());
  }

  /**
   * By number, and by address where the system searches by it on its own. One record with another
   * given name is not believed; a descriptor that reads no names leaves nothing to compare.
   */
  PatientMatch find(Person person) {
    Map<String, Likeness> found = new LinkedHashMap<>();
    collect(OperationName.FIND_PATIENT, person, found);
    if (person.email() != null
        && descriptor.operation(OperationName.FIND_PATIENT_BY_EMAIL).isPresent()) {
      collect(OperationName.FIND_PATIENT_BY_EMAIL, person, found);
    }
    if (found.isEmpty()) {
      return new PatientMatch.None();
    }
    boolean alone = found.size() == 1;
    List<String> ids =
        found.entrySet().stream()
            .filter(record ->
                switch (record.getValue()) {
                  case SAME_NAME -> true;
                  case UNKNOWN -> alone;
                  case OTHER_NAME -> false;
                })
            .map(Map.Entry::getKey)
            .toList();
    return ids.size() == 1
        ? new PatientMatch.One(new PatientRef(ids.getFirst()))
        : new PatientMatch.Several();
  }

  /**
   * Puts them on file.
   *
   * @throws RestRefusal also with {@link Meaning#PATIENT_EXISTS}
   */
  PatientRef create(Person person, Values more) {
    Operation operation = gateway.operation(OperationName.CREATE_PATIENT);
    JsonNode created =
        gateway.ask(OperationName.CREATE_PATIENT, clinic.with(values(person)).with(more));
    return new PatientRef(answers.id(operation, created));
  }

  private void collect(OperationName name, Person person, Map<String, Likeness> found) {
    Operation operation = gateway.operation(name);
    for (JsonNode item : gateway.list(name, clinic.with(values(person)))) {
      if (answersTo(operation, item, person)) {
        found.merge(
            answers.id(operation, item),
            likeness(operation, item, person),
            (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
  }

  private static Likeness likeness(Operation operation, JsonNode item, Person person) {
    if (isNamed(operation, item, person)) {
      return Likeness.SAME_NAME;
    }
    return GivenNames.contradict(person.name(), operation.text(item, Field.GIVEN_NAME))
        ? Likeness.OTHER_NAME
        : Likeness.UNKNOWN;
  }

  /** Searches may be fuzzy: what they find is compared, as far as they show it. */
  private static boolean answersTo(Operation operation, JsonNode item, Person person) {
    String own = person.phone().e164().substring(1);
    String digits = operation.text(item, Field.PHONE).replaceAll("[^0-9]", "");
    String email = operation.text(item, Field.EMAIL);
    if (!operation.reads(Field.PHONE) && !operation.reads(Field.EMAIL)) {
      return true;
    }
    return digits.equals(own)
        || digits.equals(national(own))
        || (person.email() != null && person.email().equalsIgnoreCase(email));
  }

  private static boolean isNamed(Operation operation, JsonNode item, Person person) {
    PersonName name = person.name();
    return name != null
        && name.family() != null
        && operation.text(item, Field.GIVEN_NAME).equalsIgnoreCase(name.given())
        && operation.text(item, Field.FAMILY_NAME).equalsIgnoreCase(name.family());
  }

  /** Without the country code of North America; abroad nothing is taken off. */
  private static String national(String digits) {
    return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
  }

  /** How a record's name is to the person's; the first of two that one record gave counts. */
  private enum Likeness {
    SAME_NAME,
    OTHER_NAME,
    UNKNOWN
  }
}
