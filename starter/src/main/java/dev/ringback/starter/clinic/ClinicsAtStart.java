package dev.ringback.starter.clinic;

import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.clinic.Clinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  ClinicsAtStart(StarterSettings settings, ClinicRepository clinics) {
    this.settings = settings;
    this.clinics = clinics;
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
      Clinic applied = clinics.apply(clinic);
      log.info("Clinic {} is at version {}", applied.id(), applied.version());
    } catch (IllegalArgumentException e) {
      throw new ClinicFileException(List.of(ClinicController.takenLine(clinic)));
    }
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
