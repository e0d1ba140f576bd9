package dev.ringback.starter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Without the database nothing can be kept, so nothing is accepted. */
@RestControllerAdvice
class StoreUnavailableAdvice {
  private static final Logger log = LoggerFactory.getLogger(StoreUnavailableAdvice.class);

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDetail> storeUnavailable(Exception failure) {
    log.error("The database does not answer: {}", failure.getClass().getSimpleName());
    ErrorResponseException problem =
        Problem.unavailable("The records cannot be reached. Send the same request again later.");
    return ResponseEntity.status(problem.getStatusCode())
        .headers(problem.getHeaders())
        .body(problem.getBody());
  }
}
