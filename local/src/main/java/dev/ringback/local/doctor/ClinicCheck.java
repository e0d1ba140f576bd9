package dev.ringback.local.doctor;

import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.workflows.clinic.Clinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Checks clinic files without any service. */
public final class ClinicCheck {
  private ClinicCheck() {}

  /** A finding for each problem, or one that says it is fine. */
  public static List<Finding> file(Path file) {
    return file(file, ClinicFile::parse, "ready to be used");
  }

  /** The same for a clinic that is about to go live. */
  public static List<Finding> goLive(Path file) {
    return file(file, ClinicFile::parseForGoLive, "every kind of appointment decided");
  }

  private static List<Finding> file(
      Path file, BiFunction<String, String, Clinic> reader, String ready) {
    var name = String.valueOf(file.getFileName());
    try {
      var clinic = reader.apply(name, Files.readString(file));
      var findings = new ArrayList<Finding>();
      findings.add(Finding.fine(name, clinic.locations().size() + " location(s), " + ready));
      findings.addAll(AgreementCheck.of(name, clinic, LocalDate.now()));
      return findings;
    } catch (ClinicFileException e) {
      return e.problems().stream()
          .map(p -> Finding.wrong(p.file() + " " + p.path(), p.message(), p.remedy()))
          .toList();
    } catch (IOException e) {
      return List.of(Finding.wrong(name, "cannot be read", "name a clinic's YAML file"));
    }
  }

  public static List<Finding> folder(Path folder) {
    var findings = new ArrayList<Finding>();
    if (!Files.isDirectory(folder)) {
      return List.of(
          Finding.wrong("clinics", folder + " is no folder", "set RINGBACK_CLINICS to one"));
    }
    try (var files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      files.forEach(file -> findings.addAll(file(file)));
    } catch (IOException e) {
      return List.of(Finding.wrong("clinics", folder + " cannot be read", "check who owns it"));
    }
    return findings;
  }
}
