package dev.ringback.starter.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the token of a request. The codec's may also stand in the path, for UIs that can only be
 * given an address.
 */
public final class Bearers {
  private static final Pattern CODEC_PATH = Pattern.compile("/codec/([^/]+)/(?:encode|decode)");

  private Bearers() {}

  /** A request that carries one is its token's alone: cookies are not looked at. */
  public static Optional<String> of(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.of(header.substring(7).strip());
    }
    Matcher path = CODEC_PATH.matcher(request.getRequestURI());
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  static boolean inPath(HttpServletRequest request) {
    return request.getHeader("Authorization") == null;
  }
}
