package dev.ringback.starter.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.Http;
import dev.ringback.starter.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser: keeps cookies, and sends the token against forged requests. */
public final class Visitor {
  public static final String PASSWORD = "correct horse battery";

  private final Http http;
  private final TestClock clock;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private @Nullable String secret;
  private @Nullable String id;
  private @Nullable String login;
  private List<String> recovery = List.of();

  public Visitor(Http http, TestClock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** Somebody invited with this role who set everything up and signed in. */
  public static Visitor signedIn(
      Http http, TestClock clock, String login, String role, @Nullable String clinic) {
    Visitor visitor = enrolled(http, clock, login, role, clinic);
    visitor.signIn();
    return visitor;
  }

  public static Visitor enrolled(
      Http http, TestClock clock, String login, String role, @Nullable String clinic) {
    Visitor visitor = new Visitor(http, clock);
    visitor.enrol(invite(http, login, role, clinic), login);
    return visitor;
  }

  public static JsonNode invite(Http http, String login, String role, @Nullable String clinic) {
    var answer =
        http.staff(
            "POST",
            "/api/access/users",
            "{\"login\":\"%s\",\"role\":\"%s\"%s}"
                .formatted(login, role, clinic == null ? "" : ",\"clinic\":\"" + clinic + "\""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  void enrol(JsonNode invited, String as) {
    login = as;
    id = invited.path("id").stringValue();
    var chosen =
        post(
            "/api/session/enrolment",
            "{\"invitation\":\"%s\",\"password\":\"%s\"}"
                .formatted(invited.path("code").stringValue(), PASSWORD));
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
    secret = json(chosen).path("secret").stringValue();
    var confirmed = post("/api/session/enrolment/confirm", "{\"code\":\"%s\"}".formatted(code()));
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
    recovery = new ArrayList<>();
    json(confirmed).path("recoveryCodes").forEach(code -> recovery.add(code.stringValue()));
  }

  /** With the next code of the app. */
  void signIn() {
    clock.advance(Duration.ofSeconds(31));
    assertThat(password(PASSWORD).statusCode()).isEqualTo(204);
    var done = factor(code());
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
  }

  HttpResponse<String> password(String word) {
    return post(
        "/api/session/login", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, word));
  }

  HttpResponse<String> factor(String code) {
    return post("/api/session/second-factor", "{\"code\":\"%s\"}".formatted(code));
  }

  String code() {
    return TimeCodes.code(new Base32().decode(secret), clock.instant());
  }

  List<String> recovery() {
    return recovery;
  }

  String id() {
    return String.valueOf(id);
  }

  Map<String, String> cookies() {
    return cookies;
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, "", List.of());
  }

  public HttpResponse<String> post(String path, String body) {
    return change("POST", path, body);
  }

  HttpResponse<String> change(String method, String path, String body) {
    JsonNode csrf = json(get("/api/session")).path("csrf");
    return send(
        method,
        path,
        body,
        List.of(csrf.path("header").stringValue(), csrf.path("token").stringValue()));
  }

  HttpResponse<String> send(String method, String path, String body, List<String> headers) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of("Content-Type", "application/json"));
    if (!cookies.isEmpty()) {
      all.add("Cookie");
      all.add(
          String.join(
              "; ",
              cookies.entrySet().stream()
                  .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                  .toList()));
    }
    var answer = http.send(method, path, body.getBytes(UTF_8), all.toArray(String[]::new));
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    }
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
