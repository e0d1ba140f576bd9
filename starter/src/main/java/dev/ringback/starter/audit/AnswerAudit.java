package dev.ringback.starter.audit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Writes the entry of an answer before any of the answer is sent. */
@RestControllerAdvice
class AnswerAudit implements ResponseBodyAdvice<Object> {
  private final RequestAudit audit;

  AnswerAudit(RequestAudit audit) {
    this.audit = audit;
  }

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (request instanceof ServletServerHttpRequest servlet) {
      AuditInterceptor.Pending pending = AuditInterceptor.take(servlet.getServletRequest());
      if (pending != null) {
        pending.record(audit, details(body, servlet));
      }
    }
    return body;
  }

  private static Map<String, String> details(
      @Nullable Object body, ServletServerHttpRequest request) {
    Map<String, String> details = new HashMap<>(FoundSubjects.of(request.getServletRequest()));
    if (body instanceof ProblemDetail problem) {
      details.put("status", Integer.toString(problem.getStatus()));
    }
    return details;
  }
}
