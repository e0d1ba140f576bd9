package dev.ringback.starter.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.access.Permission;
import dev.ringback.records.access.Role;
import dev.ringback.starter.Http;
import dev.ringback.starter.TestClock;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Somebody who comes to every address. */
public record MatrixCaller(
    String name, Kind kind, Set<Permission> permissions, ToIntFunction<MatrixEndpoint> ask) {

  /** How somebody comes. */
  public enum Kind {
    NOBODY,
    SESSION,
    TOKEN,
    STALE_TOKEN
  }

  public int call(MatrixEndpoint endpoint) {
    return ask.applyAsInt(endpoint);
  }

  public static MatrixCaller nobody(Http http) {
    return new MatrixCaller(
        "nobody",
        Kind.NOBODY,
        Set.of(),
        endpoint ->
            http.send(
                    endpoint.method(),
                    endpoint.path(),
                    "{}".getBytes(UTF_8),
                    "Content-Type",
                    "application/json")
                .statusCode());
  }

  public static MatrixCaller session(
      Http http, TestClock clock, String login, Role role, Set<Permission> permissions) {
    Visitor visitor = Visitor.signedIn(http, clock, login, role.name(), null);
    return new MatrixCaller(
        role.name().toLowerCase(Locale.ROOT),
        Kind.SESSION,
        permissions,
        endpoint ->
            endpoint.method().equals("GET")
                ? visitor.get(endpoint.path()).statusCode()
                : visitor.change(endpoint.method(), endpoint.path(), "{}").statusCode());
  }

  public static MatrixCaller token(
      Http http, String name, String secret, Set<Permission> permissions) {
    return bearer(http, name, Kind.TOKEN, secret, permissions);
  }

  public static MatrixCaller stale(Http http, String name, String secret) {
    return bearer(http, name, Kind.STALE_TOKEN, secret, Set.of());
  }

  private static MatrixCaller bearer(
      Http http, String name, Kind kind, String secret, Set<Permission> permissions) {
    return new MatrixCaller(
        name,
        kind,
        permissions,
        endpoint ->
            http.send(
                    endpoint.method(),
                    endpoint.path(),
                    "{}".getBytes(UTF_8),
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    "Bearer " + secret)
                .statusCode());
  }
}
