package dev.ringback.sandbox.nextech;

import dev.ringback.sandbox.control.CallerOnFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The patients and prospects of the practice. */
@Component("nextechPatientFile")
class PatientFile {
  private final Clock clock;
  private final List<PatientRecord> patients = new ArrayList<>();

  PatientFile(Clock clock) {
    this.clock = clock;
  }

  /** Puts a person on file, whoever else is. The number is written as US people write it. */
  synchronized PatientRecord add(
      @Nullable String given,
      @Nullable String family,
      @Nullable String email,
      @Nullable String phone) {
    var patient =
        new PatientRecord(
            UUID.randomUUID().toString(),
            given,
            family,
            email,
            phone == null ? null : phone.replaceFirst("^\\+1(\\d{3})(\\d{3})(\\d{4})$", "$1-$2-$3"),
            clock.instant());
    patients.add(patient);
    return patient;
  }

  @EventListener
  void onFile(CallerOnFile caller) {
    boolean known = all().stream().anyMatch(p -> p.e164().equals(caller.phoneE164()));
    if (!known) {
      var _ = add(caller.given(), caller.family(), caller.email(), caller.phoneE164());
    }
  }

  /** Whether somebody of this name, address and number is on file. */
  synchronized boolean holds(PatientRecord sought) {
    return patients.stream()
        .anyMatch(p ->
            same(p.given(), sought.given())
                && same(p.family(), sought.family())
                && same(p.email(), sought.email())
                && p.e164().equals(sought.e164()));
  }

  synchronized Optional<PatientRecord> byId(String id) {
    return patients.stream().filter(p -> p.id().equalsIgnoreCase(id)).findFirst();
  }

  synchronized List<PatientRecord> all() {
    return List.copyOf(patients);
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return Objects.requireNonNullElse(a, "").equalsIgnoreCase(Objects.requireNonNullElse(b, ""));
  }
}
