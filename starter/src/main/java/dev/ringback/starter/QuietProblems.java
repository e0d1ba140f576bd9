package dev.ringback.starter;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Takes from Spring's own problems what repeats the request: the path, and a value that could not
 * be read. Either may be a phone number, and answers end in other systems' logs.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuietProblems implements ResponseBodyAdvice<Object> {

  @ExceptionHandler(TypeMismatchException.class)
  ResponseEntity<ProblemDetail> unreadable(TypeMismatchException failure) {
    String name =
        failure instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : "a parameter";
    ErrorResponseException problem = Problem.field(name, "cannot be read; see the staff API");
    return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
  }

  @ExceptionHandler(NoResourceFoundException.class)
  ResponseEntity<ProblemDetail> nothingThere() {
    ErrorResponseException problem =
        Problem.of(HttpStatus.NOT_FOUND, "There is nothing at this address.");
    return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem) {
      problem.setInstance(null);
    }
    return body;
  }
}
