package dev.ringback.activities.booking.descriptor;

import dev.ringback.records.clinic.ClinicFile.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A descriptor cannot be used. The message tells each problem with file, path and way out. */
public final class DescriptorException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  DescriptorException(List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> p.file() + ": " + p.path() + " " + p.message() + "; " + p.remedy())
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
