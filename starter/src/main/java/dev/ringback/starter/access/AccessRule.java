package dev.ringback.starter.access;

import dev.ringback.records.access.Permission;
import org.springframework.http.HttpMethod;

/**
 * Who may call one address.
 *
 * @param pattern of its path, such as {@code /api/episodes/{id}}
 */
public record AccessRule(HttpMethod method, String pattern, Need need) {

  /** What an address asks of its callers. */
  public sealed interface Need {
    /** Nothing: it lets people in. */
    record Nothing() implements Need {}

    record Holds(Permission permission) implements Need {}
  }

  public static AccessRule open(HttpMethod method, String pattern) {
    return new AccessRule(method, pattern, new Need.Nothing());
  }

  public static AccessRule rule(HttpMethod method, String pattern, Permission permission) {
    return new AccessRule(method, pattern, new Need.Holds(permission));
  }
}
