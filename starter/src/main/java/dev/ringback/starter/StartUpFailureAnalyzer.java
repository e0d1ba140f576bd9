package dev.ringback.starter;

import dev.ringback.records.clinic.ClinicFileException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells an operator which setting or which line of a clinic file stops the start-up. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartUpFailureAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SettingsException settings -> {
          return new FailureAnalysis(
              String.valueOf(settings.getMessage()), "Correct this and start again.", settings);
        }
        case ClinicFileException files -> {
          return new FailureAnalysis(describe(files), "Correct the files and start again.", files);
        }
        // Classes 08 and 28: no connection, or not let in.
        case SQLException database
            when String.valueOf(database.getSQLState()).matches("(08|28).*") -> {
          return new FailureAnalysis(
              "The database cannot be used: " + database.getMessage(),
              "Start PostgreSQL, or correct DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD.",
              database);
        }
        default -> {}
      }
    }
    return null;
  }

  private static String describe(ClinicFileException files) {
    var text = new StringBuilder("The clinic files have problems:");
    for (var problem : files.problems()) {
      text.append(System.lineSeparator())
          .append("  ")
          .append(problem.file())
          .append(", ")
          .append(problem.path())
          .append(": ")
          .append(problem.message())
          .append("; ")
          .append(problem.remedy());
    }
    return text.toString();
  }
}
