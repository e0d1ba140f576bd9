package dev.ringback.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ForgedRequestTest extends StarterTest {

  @Test
  void refusesASessionsChangeWithoutItsToken() {
    Visitor owner = owner();

    assertThat(owner.send("POST", "/api/access/users", "{}", List.of()).statusCode())
        .isEqualTo(403);
    assertThat(
            owner
                .send("POST", "/api/access/users", "{}", List.of("X-CSRF-TOKEN", "made-up"))
                .statusCode())
        .isEqualTo(403);
    assertThat(owner.post("/api/access/users", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void signsNobodyInFromAnotherSite() {
    assertThat(http.post("/api/session/login", "{\"login\":\"a\",\"password\":\"b\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void asksABearerForNoSuchTokenAndLooksAtNoCookieThen() {
    Visitor owner = owner();

    var answer =
        owner.send(
            "GET",
            "/api/access/users",
            "",
            List.of("Authorization", "Bearer " + TestSettings.CODEC_TOKEN));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(http.staff("POST", "/api/contacts", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void givesACookieThatNoScriptAndNoOtherSiteSees() {
    var answer = http.send("GET", "/api/session", new byte[0]);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-ringback=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Domain=");
  }

  @Test
  void tellsBrowsersToKeepRunAndFrameNothing() {
    for (String path : List.of("/api/session", "/api/tickets", "/access/login.html")) {
      HttpResponse<String> answer = http.send("GET", path, new byte[0]);

      assertThat(header(answer, "Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
      assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=31536000");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Cache-Control")).contains("no-store");
    }
  }

  @Test
  void servesPagesWithoutScriptsInThem() {
    for (String page : List.of("login", "enrol", "account")) {
      var answer = http.send("GET", "/access/" + page + ".html", new byte[0]);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("lang=\"en\"")
          .doesNotContainPattern("<script>|\\son[a-z]+=\"");
    }
    assertThat(http.send("GET", "/access/../application.yaml", new byte[0]).statusCode())
        .isNotEqualTo(200);
  }

  @Test
  void stopsWhoeverAsksTooOften() {
    RequestRates rates =
        new RequestRates(
            new AccessSettings(
                java.time.Duration.ofMinutes(15),
                3,
                5,
                new AccessSettings.Oidc("", "", "", "role", "clinic", "mfa")));
    var signIn = new MockHttpServletRequest("POST", "/api/session/login");
    var reading = new MockHttpServletRequest("GET", "/api/tickets");

    assertThat(allowed(rates, signIn)).isEqualTo(3);
    assertThat(allowed(rates, reading)).isEqualTo(5);
    reading.setRemoteAddr("192.0.2.7");
    assertThat(allowed(rates, reading)).as("another address").isEqualTo(5);
  }

  private static long allowed(RequestRates rates, MockHttpServletRequest request) {
    return java.util.stream.IntStream.range(0, 10)
        .filter(_ -> rates.allow(request, java.util.Optional.empty()))
        .count();
  }

  private Visitor owner() {
    return Visitor.signedIn(http, clock, unique("owner") + "@lumen.example", "OWNER", null);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
