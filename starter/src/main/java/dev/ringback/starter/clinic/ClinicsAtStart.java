package dev.ringback.starter.clinic;

import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditEntry;
import dev.ringback.records.compliance.audit.AuditTrail;
import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.clinic.Clinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Applies the folder of clinic files before the first request is taken. All are read before any is
 * applied, so that one message lists every problem of every file.
 */
@Component
class ClinicsAtStart implements SmartInitializingSingleton {
  private static final Logger log = LoggerFactory.getLogger(ClinicsAtStart.class);

  private final StarterSettings settings;
  private final ClinicRepository clinics;
  private final AuditTrail audit;
  private final Clock clock;

  ClinicsAtStart(
      StarterSettings settings, ClinicRepository clinics, AuditTrail audit, Clock clock) {
    this.settings = settings;
    this.clinics = clinics;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (settings.clinics().isBlank()) {
      return;
    }
    List<ClinicFile.Problem> problems = new ArrayList<>();
    List<Clinic> read = new ArrayList<>();
    for (Path file : files(Path.of(settings.clinics()))) {
      String name = file.getFileName().toString();
      try {
        read.add(ClinicFile.parse(name, Files.readString(file)));
      } catch (ClinicFileException e) {
        problems.addAll(e.problems());
      } catch (IOException e) {
        problems.add(unreadable(name));
      }
    }
    if (!problems.isEmpty()) {
      throw new ClinicFileException(problems);
    }
    read.forEach(this::apply);
  }

  private void apply(Clinic clinic) {
    try {
      int before = clinics.current(clinic.id()).map(Clinic::version).orElse(0);
      Clinic applied = clinics.apply(clinic);
      if (applied.version() != before) {
        audit.record(changed(applied));
      }
      log.info("Clinic {} is at version {}", applied.id(), applied.version());
    } catch (IllegalArgumentException e) {
      throw new ClinicFileException(List.of(ClinicController.takenLine(clinic)));
    }
  }

  private AuditEntry changed(Clinic applied) {
    return new AuditEntry(
        clock.instant(),
        applied.id(),
        Actor.system("clinics-at-start"),
        AuditAction.CHANGE,
        null,
        "clinic:" + applied.id(),
        null,
        null,
        Map.of("version", Integer.toString(applied.version())));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> file.getFileName().toString().matches(".+\\.ya?ml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ClinicFileException(List.of(unreadable(folder.toString())));
    }
  }

  private static ClinicFile.Problem unreadable(String name) {
    return new ClinicFile.Problem(
        name, ".", "cannot be read as UTF-8 text", "check RINGBACK_CLINICS and the permissions");
  }
}
