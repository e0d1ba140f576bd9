package dev.ringback.sandbox.restpms;

import dev.ringback.sandbox.restpms.PracticeRefusal.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The patients on file in one system. */
final class PatientFile {
  private final String prefix;
  private final List<PatientRecord> patients = new ArrayList<>();
  private boolean lagging;

  PatientFile(String system) {
    this.prefix = system.substring(0, 1) + "p-";
  }

  synchronized PatientRecord byId(String id) {
    return patients.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new PracticeRefusal(Rule.NO_SUCH_THING, "no such patient"));
  }

  /** Searches find nobody until somebody is to be put on file. */
  synchronized void lag() {
    lagging = true;
  }

  synchronized List<PatientRecord> having(Predicate<PatientRecord> which) {
    if (lagging) {
      return List.of();
    }
    return patients.stream().filter(which).toList();
  }

  /** Puts a patient on file, whoever else is. */
  synchronized PatientRecord add(
      @Nullable String given,
      @Nullable String family,
      @Nullable String phone,
      @Nullable String email) {
    var made = new PatientRecord(prefix + (700 + patients.size()), given, family, phone, email);
    patients.add(made);
    return made;
  }

  /**
   * Puts a new patient on file.
   *
   * @throws PracticeRefusal when somebody has the address, or the number and the name
   */
  synchronized PatientRecord create(
      @Nullable String given, @Nullable String family, String phone, @Nullable String email) {
    lagging = false;
    boolean known =
        patients.stream()
            .anyMatch(p ->
                (email != null && email.equalsIgnoreCase(p.email()))
                    || (phone.equals(p.phone())
                        && Objects.equals(given, p.given())
                        && Objects.equals(family, p.family())));
    if (known) {
      throw new PracticeRefusal(Rule.PATIENT_ON_FILE, "the patient is on file");
    }
    return add(given, family, phone, email);
  }
}
