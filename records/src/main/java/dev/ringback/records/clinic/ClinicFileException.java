package dev.ringback.records.clinic;

import java.util.List;

/** A clinic file cannot be used. */
public final class ClinicFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<ClinicFile.Problem> problems;

  public ClinicFileException(List<ClinicFile.Problem> problems) {
    super(problems.size() + " problem(s) in the clinic file");
    this.problems = List.copyOf(problems);
  }

  public List<ClinicFile.Problem> problems() {
    return problems;
  }
}
