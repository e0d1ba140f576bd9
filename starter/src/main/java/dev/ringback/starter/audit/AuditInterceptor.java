package dev.ringback.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Writes the entries of {@link Audited} requests, or leaves them for the answer. */
@Component
class AuditInterceptor implements HandlerInterceptor {
  static final String PENDING = AuditInterceptor.class.getName() + ".PENDING";

  private final AuditedObjects objects;
  private final RequestAudit audit;

  AuditInterceptor(AuditedObjects objects, RequestAudit audit) {
    this.objects = objects;
    this.audit = audit;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Audited audited =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Audited.class) : null;
    if (audited == null) {
      return true;
    }
    switch (audited.when()) {
      case BEFORE -> pending(audited, request).record(audit, Map.of());
      case WITH_THE_ANSWER -> request.setAttribute(PENDING, pending(audited, request));
      // A reason that is refused is refused before anything has changed.
      case WITH_THE_CHANGE -> audit.requireReason();
    }
    return true;
  }

  /** An answer without a body, such as a lost connection's: what was asked for is still written. */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    Pending pending = take(request);
    if (pending != null) {
      pending.record(audit, Map.of("status", Integer.toString(response.getStatus())));
    }
  }

  static @Nullable Pending take(HttpServletRequest request) {
    Pending pending = (Pending) request.getAttribute(PENDING);
    // Taken first: if it cannot be written, the answer that says so must go out.
    request.removeAttribute(PENDING);
    return pending;
  }

  private Pending pending(Audited audited, HttpServletRequest request) {
    // The pattern and not the path, which may hold a token.
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return new Pending(audited, object(audited, request), request.getMethod() + " " + pattern);
  }

  private AuditedObject object(Audited audited, HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object id = variables instanceof Map<?, ?> map ? map.get("id") : null;
    return objects.of(audited.object(), id == null ? null : id.toString());
  }

  /** An entry to be written with the answer. */
  record Pending(Audited audited, AuditedObject object, String request) {
    void record(RequestAudit audit, Map<String, String> details) {
      Map<String, String> all = new TreeMap<>(details);
      all.put("request", request);
      audit.record(audited.action(), object.name(), object.clinic(), object.subject(), all);
    }
  }
}
