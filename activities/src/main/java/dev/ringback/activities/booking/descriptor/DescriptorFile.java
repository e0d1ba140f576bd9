package dev.ringback.activities.booking.descriptor;

import dev.ringback.records.clinic.ClinicFile.Problem;
import dev.ringback.records.clinic.FileReport;
import dev.ringback.records.clinic.Scalar;
import dev.ringback.records.clinic.Section;
import dev.ringback.records.clinic.YamlFile;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where descriptors are: built in, or in a folder of the installation. */
public final class DescriptorFile {
  /** Systems that are spoken to by a descriptor. */
  public static final List<PracticeSystem.Kind> SYSTEMS =
      List.of(
          PracticeSystem.Kind.VAGARO,
          PracticeSystem.Kind.AESTHETIC_RECORD,
          PracticeSystem.Kind.PATIENTNOW);

  private DescriptorFile() {}

  /**
   * The descriptor of one system.
   *
   * @param folder holds files such as {@code vagaro.yaml} that stand in for the built-in ones; null
   *     or without the system's file: the built-in one
   * @throws DescriptorException if it cannot be used
   */
  public static Descriptor of(PracticeSystem.Kind system, @Nullable Path folder) {
    String name = Scalar.word(system) + ".yaml";
    Path own = folder == null ? null : folder.resolve(name);
    Descriptor read =
        own != null && Files.exists(own)
            ? read(own)
            : parse("pms/" + name + " (built in)", builtIn(name));
    if (read.system() != system) {
      throw new DescriptorException(
          List.of(
              new Problem(
                  String.valueOf(own),
                  "system",
                  "is another system than the file's name says",
                  "write " + Scalar.word(system))));
    }
    return read;
  }

  /**
   * Reads a file.
   *
   * @throws DescriptorException if it cannot be used
   */
  public static Descriptor read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new DescriptorException(
          List.of(
              new Problem(file.toString(), "", "cannot be read", "name a descriptor's YAML file")));
    }
  }

  /**
   * Reads and checks a descriptor.
   *
   * @param name the file's name, for messages
   * @throws DescriptorException listing every problem found, each with file, path and remedy
   */
  public static Descriptor parse(String name, String yaml) {
    FileReport report = new FileReport(name);
    Section file = YamlFile.open(report, yaml, "start from a built-in descriptor");
    if (!file.sound()) {
      throw new DescriptorException(report.problems());
    }
    Descriptor descriptor = new DescriptorReader().read(file);
    List<Problem> problems = report.problems();
    if (!problems.isEmpty()) {
      throw new DescriptorException(problems);
    }
    return descriptor;
  }

  private static String builtIn(String name) {
    try (InputStream in = DescriptorFile.class.getResourceAsStream("/pms/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no descriptor is built in for " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
