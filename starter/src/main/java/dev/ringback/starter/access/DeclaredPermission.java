package dev.ringback.starter.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request pass that the table does not know only if its controller names the permission it
 * asks for, in {@link PreAuthorize}: method security then asks for it. Whoever forgets both is
 * denied.
 */
@Component
public final class DeclaredPermission implements AuthorizationManager<RequestAuthorizationContext> {
  private final ObjectProvider<RequestMappingHandlerMapping> mapping;

  DeclaredPermission(
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this.mapping = mapping;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        authentication.get() instanceof CallerAuthentication && declared(context.getRequest()));
  }

  private boolean declared(HttpServletRequest request) {
    HandlerMethod method = handler(request);
    return method != null && of(method) != null;
  }

  /** The annotation of the method or its class; null if there is none. */
  public static @Nullable PreAuthorize of(HandlerMethod method) {
    PreAuthorize own =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
    return own == null
        ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PreAuthorize.class)
        : own;
  }

  private @Nullable HandlerMethod handler(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      HandlerExecutionChain chain = mapping.getObject().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception e) {
      return null; // no controller takes it: denied
    }
  }
}
