package dev.ringback.sandbox.nextech;

import java.util.List;
import java.util.Map;

/** A request Nextech does not carry out. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  Refusal(int status, String diagnostics) {
    super(diagnostics);
    this.status = status;
  }

  static Refusal malformed(String diagnostics) {
    return new Refusal(400, diagnostics);
  }

  int status() {
    return status;
  }

  Map<String, Object> outcome() {
    return outcome(status, String.valueOf(getMessage()));
  }

  /** An OperationOutcome, FHIR's way to say no. */
  static Map<String, Object> outcome(int status, String diagnostics) {
    String code =
        switch (status) {
          case 400 -> "invalid";
          case 401 -> "login";
          case 403 -> "forbidden";
          case 404 -> "not-found";
          case 409 -> "duplicate";
          case 429 -> "throttled";
          default -> "exception";
        };
    return Map.of(
        "resourceType",
        "OperationOutcome",
        "issue",
        List.of(Map.of("severity", "error", "code", code, "diagnostics", diagnostics)));
  }
}
