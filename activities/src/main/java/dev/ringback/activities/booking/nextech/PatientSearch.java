package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.GivenNames;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.Person;
import dev.ringback.workflows.clinic.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.ContactPoint;
import org.hl7.fhir.dstu3.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.dstu3.model.HumanName;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.StringType;

/** Looks for the patient a person is, by phone and by email. */
final class PatientSearch {
  private final FhirSearch search;

  PatientSearch(FhirSearch search) {
    this.search = search;
  }

  /**
   * Who answers to the number or the address; of several only whom the name tells apart. One with
   * another given name is not believed.
   */
  PatientMatch find(Person person) {
    Map<String, Patient> found = new LinkedHashMap<>();
    search.all(Patient.class, new SearchParameters().and("phone", spellings(person))).stream()
        .filter(patient -> hasPhone(patient, person))
        .forEach(patient -> found.put(FhirJson.id(patient), patient));
    String email = person.email();
    if (email != null) {
      search.all(Patient.class, new SearchParameters().and("email", email)).stream()
          .filter(patient -> hasEmail(patient, email))
          .forEach(patient -> found.put(FhirJson.id(patient), patient));
    }
    if (found.isEmpty()) {
      return new PatientMatch.None();
    }
    if (found.size() == 1) {
      return isSomebodyElse(List.copyOf(found.values()).getFirst(), person)
          ? new PatientMatch.Several()
          : one(List.copyOf(found.keySet()));
    }
    PersonName name = person.name();
    List<String> named =
        name == null
            ? List.of()
            : found.entrySet().stream()
                .filter(entry -> entry.getValue().getName().stream().anyMatch(n -> is(n, name)))
                .map(Map.Entry::getKey)
                .toList();
    return named.size() == 1 ? one(named) : new PatientMatch.Several();
  }

  private static PatientMatch one(List<String> ids) {
    return new PatientMatch.One(new PatientRef(ids.getFirst()));
  }

  /** A search compares the beginning of what was typed in, so every way to type it is asked for. */
  private static String spellings(Person person) {
    String e164 = person.phone().e164();
    String digits = UsPhone.national(e164);
    return digits.length() == 10
        ? String.join(",", digits, UsPhone.dashed(digits), UsPhone.bracketed(digits), e164)
        : e164;
  }

  /** Since a search compares beginnings, what it found is compared again, as a whole. */
  private static boolean hasPhone(Patient patient, Person person) {
    String sought = UsPhone.national(person.phone().e164());
    return values(patient, ContactPointSystem.PHONE).stream()
        .anyMatch(phone -> UsPhone.national(phone).equals(sought));
  }

  private static boolean hasEmail(Patient patient, String email) {
    return values(patient, ContactPointSystem.EMAIL).stream()
        .anyMatch(address -> address.strip().equalsIgnoreCase(email.strip()));
  }

  private static List<String> values(Patient patient, ContactPointSystem system) {
    return patient.getTelecom().stream()
        .filter(point -> point.getSystem() == system && point.hasValue())
        .map(ContactPoint::getValue)
        .toList();
  }

  /** A patient may be filed under several names, such as one from before a marriage. */
  private static boolean isSomebodyElse(Patient patient, Person person) {
    return !patient.getName().isEmpty()
        && patient.getName().stream()
            .allMatch(name -> GivenNames.contradict(person.name(), name.getGivenAsSingleString()));
  }

  private static boolean is(HumanName onFile, PersonName name) {
    Optional<String> given =
        onFile.getGiven().stream().map(StringType::getValue).filter(g -> g != null).findFirst();
    boolean sameGiven = given.filter(g -> g.strip().equalsIgnoreCase(name.given())).isPresent();
    String family = name.family();
    return sameGiven
        && (family == null || family.equalsIgnoreCase(String.valueOf(onFile.getFamily()).strip()));
  }
}
