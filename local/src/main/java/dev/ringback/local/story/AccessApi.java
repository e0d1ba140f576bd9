package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of the staff API that lets people and programs in. */
public final class AccessApi {
  private final JsonHttp http;

  public AccessApi(List<String> addresses, String token) {
    this.http = new JsonHttp("starter", addresses, token);
  }

  /** Somebody who may sign in. */
  public record User(String id, String login, String role, @Nullable String clinic, String state) {}

  /** A link that opens once. */
  public record Invited(String link, Instant expiresAt) {}

  /** A token as lists show it. */
  public record Token(
      String id,
      String name,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt) {}

  /** A new token. */
  public record Made(String id, String secret) {}

  public List<User> users() {
    return http.get("/api/access/users")
        .valueStream()
        .map(node -> JsonHttp.read(node, User.class))
        .toList();
  }

  public User user(String login) {
    return users().stream()
        .filter(user -> user.login().equalsIgnoreCase(login.strip()))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "nobody has this login", "run `./ringback access users` to see who is known"));
  }

  public Invited invite(String login, String role, @Nullable String clinic) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("login", login);
    body.put("role", role);
    if (clinic != null) {
      body.put("clinic", clinic);
    }
    return JsonHttp.read(http.post("/api/access/users", body), Invited.class);
  }

  public Invited inviteAgain(String id) {
    return JsonHttp.read(http.post("/api/access/users/" + id + "/invite", Map.of()), Invited.class);
  }

  public void disable(String id) {
    http.post("/api/access/users/" + id + "/disable", Map.of());
  }

  /** CSV. */
  public String review() {
    return http.text("/api/access/review");
  }

  public Made createToken(
      String name, String permissions, @Nullable String clinic, Instant expiresAt) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("permissions", permissions);
    body.put("expiresAt", expiresAt.toString());
    if (clinic != null) {
      body.put("clinic", clinic);
    }
    JsonNode made = http.post("/api/access/tokens", body);
    return new Made(made.path("token").path("id").asString(), made.path("secret").asString());
  }

  public List<Token> tokens() {
    return http.get("/api/access/tokens")
        .valueStream()
        .map(node -> JsonHttp.read(node, Token.class))
        .toList();
  }

  public void revokeToken(String id) {
    http.post("/api/access/tokens/" + id + "/revoke", Map.of());
  }
}
