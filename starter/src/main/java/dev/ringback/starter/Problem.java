package dev.ringback.starter;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Answers to requests that cannot be served, as RFC 9457 problems. No problem repeats a value it
 * was given: it may be a phone number.
 */
public final class Problem {
  private Problem() {}

  /**
   * A field is missing or wrong.
   *
   * @param field its path in the body, or the name of a header or parameter
   * @param message what is wrong and what to write instead
   */
  public static ErrorResponseException field(String field, String message) {
    ErrorResponseException problem = of(HttpStatus.BAD_REQUEST, field + ": " + message);
    problem.getBody().setProperty("field", field);
    problem.getBody().setProperty("message", message);
    return problem;
  }

  public static ErrorResponseException of(HttpStatus status, String detail) {
    return new ErrorResponseException(
        status, ProblemDetail.forStatusAndDetail(status, detail), null);
  }

  /** Something behind the starter is down; the same request will work later. */
  public static ErrorResponseException unavailable(String detail) {
    ErrorResponseException problem = of(HttpStatus.SERVICE_UNAVAILABLE, detail);
    problem.getHeaders().add("Retry-After", "5");
    return problem;
  }
}
