package dev.ringback.starter.access;

import dev.ringback.records.access.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One address that a controller serves.
 *
 * @param needs a permission; {@code open}, {@code denied}, or {@code signed} by a vendor
 */
public record MatrixEndpoint(String method, String pattern, String needs) {
  /** Without anything to fill in or to look up first, so that they ask Temporal at once. */
  private static final Set<String> AT_TEMPORAL = Set.of("POST /api/privacy/purges");

  /** How to send notices of calls; the same for everybody. */
  private static final Set<String> DOCUMENTS =
      Set.of("/webhooks/calls/openapi.json", "/webhooks/calls/schema.json");

  private static final Pattern AUTHORITY = Pattern.compile("hasAuthority\\('([A-Z_]+)'\\)");

  /** What signs out comes last. */
  public static List<MatrixEndpoint> all(
      RequestMappingHandlerMapping mapping, List<AccessRule> table) {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(entry -> of(entry.getKey(), entry.getValue(), table))
        .sorted(
            Comparator.comparing((MatrixEndpoint endpoint) -> endpoint.pattern.endsWith("/logout"))
                .thenComparing(MatrixEndpoint::pattern)
                .thenComparing(MatrixEndpoint::method))
        .toList();
  }

  private static Stream<MatrixEndpoint> of(
      RequestMappingInfo info, HandlerMethod handler, List<AccessRule> table) {
    Set<?> methods = info.getMethodsCondition().getMethods();
    Stream<String> named =
        methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(String::valueOf);
    return named.flatMap(method ->
        info.getPatternValues().stream()
            .map(pattern ->
                new MatrixEndpoint(method, pattern, needs(method, pattern, handler, table))));
  }

  private static String needs(
      String method, String pattern, HandlerMethod handler, List<AccessRule> table) {
    if (pattern.startsWith("/error")) {
      return "denied"; // where the container sends its own errors
    }
    if (pattern.startsWith("/webhooks/")) {
      return DOCUMENTS.contains(pattern) ? "open" : "signed";
    }
    for (AccessRule row : table) {
      if (row.method().name().equals(method) && row.pattern().equals(pattern)) {
        return switch (row.need()) {
          case AccessRule.Need.Nothing() -> "open";
          case AccessRule.Need.Holds(var permission) -> permission.name();
        };
      }
    }
    PreAuthorize declared = DeclaredPermission.of(handler);
    Matcher authority = AUTHORITY.matcher(declared == null ? "" : declared.value());
    if (!authority.matches()) {
      throw new AssertionError(
          method
              + " "
              + pattern
              + " has no row in SecurityConfiguration.TABLE"
              + " and no @PreAuthorize(\"hasAuthority('…')\")");
    }
    return authority.group(1);
  }

  public String name() {
    return method + " " + pattern;
  }

  /** An address of nothing: whoever is let through is told so, or that the body lacks a field. */
  String path() {
    return pattern.replaceAll("\\{[^}]+}", "none_1");
  }

  /** Whether this is the status that this caller must get. */
  public boolean fits(MatrixCaller caller, int status) {
    if (needs.equals("open")) {
      // Where people sign in, forms of other sites do not.
      boolean forged = caller.kind() == MatrixCaller.Kind.NOBODY && method.equals("POST");
      return forged ? status == 403 : passed(status);
    }
    if (needs.equals("signed")) {
      return status >= 400 && status < 500 || status == 503; // Vonage sends it again, signed
    }
    boolean token = caller.kind() == MatrixCaller.Kind.TOKEN;
    // A token in the path is the only way in there, and what the path holds here is none.
    boolean known = token || caller.kind() == MatrixCaller.Kind.SESSION && !inPath();
    if (!known) {
      return status == 401;
    }
    boolean may =
        !needs.equals("denied") && caller.permissions().contains(Permission.valueOf(needs));
    return may ? passed(status) || unanswered(status) : status == 403;
  }

  /** It is let through to Temporal, and there is none. */
  private boolean unanswered(int status) {
    return status == 503 && AT_TEMPORAL.contains(name());
  }

  /** Whether this status says that a caller was let through. */
  public boolean admits(int status) {
    return !needs.equals("signed") && status != 401 && status != 403;
  }

  private boolean inPath() {
    return pattern.startsWith("/codec/{");
  }

  private static boolean passed(int status) {
    return status != 401 && status != 403 && status < 500;
  }
}
