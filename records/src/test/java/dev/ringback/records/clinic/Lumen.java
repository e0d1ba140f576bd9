package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.Clinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example clinic that ships with the project. */
public final class Lumen {
  private Lumen() {}

  public static String yaml() {
    try {
      return Files.readString(Path.of("..", "local", "clinics", "lumen.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Clinic clinic() {
    return ClinicFile.parse("lumen.yaml", yaml());
  }
}
