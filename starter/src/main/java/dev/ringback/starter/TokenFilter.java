package dev.ringback.starter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a bearer token into a role. The codec's token may also stand in the path, for UIs that can
 * only be given an address.
 */
final class TokenFilter extends OncePerRequestFilter {
  static final String STAFF = "STAFF";
  static final String CODEC = "CODEC";
  private static final Pattern CODEC_PATH = Pattern.compile("/codec/([^/]+)/(?:encode|decode)");

  private final StarterSettings settings;

  TokenFilter(StarterSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String role = role(request);
    if (role != null) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(
              role, null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private @Nullable String role(HttpServletRequest request) {
    String bearer = bearer(request.getHeader("Authorization"));
    if (Tokens.same(settings.apiToken(), bearer)) {
      return STAFF;
    }
    if (Tokens.same(settings.codecToken(), bearer)
        || Tokens.same(settings.codecToken(), pathToken(request.getRequestURI()))) {
      return CODEC;
    }
    return null;
  }

  private static @Nullable String bearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? header.substring(7).strip()
        : null;
  }

  private static @Nullable String pathToken(String path) {
    Matcher matcher = CODEC_PATH.matcher(path);
    return matcher.matches() ? matcher.group(1) : null;
  }
}
