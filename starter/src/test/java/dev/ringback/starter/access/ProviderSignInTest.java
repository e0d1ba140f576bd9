package dev.ringback.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.OpenIdProvider;
import dev.ringback.starter.StarterTest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProviderSignInTest extends StarterTest {

  @Test
  void takesTheRoleAndTheClinicFromTheProvider() {
    Visitor ana = new Visitor(http, clock);

    var landed = signIn(ana, claims(Map.of("ringback_clinic", "lumen")));

    assertThat(landed.headers().firstValue("Location").orElseThrow())
        .endsWith("/access/account.html");
    assertThat(Visitor.json(ana.get("/api/session")).path("who").toString())
        .contains("\"role\":\"MANAGER\"", "\"clinic\":\"lumen\"");
    assertThat(ana.get("/api/tickets").statusCode()).isEqualTo(200);
  }

  @Test
  void takesAChangedRoleAtTheNextSignIn() {
    Map<String, Object> claims = claims(Map.of());
    signIn(new Visitor(http, clock), claims);
    claims.put("ringback_role", List.of("staff", "AUDITOR"));
    Visitor ana = new Visitor(http, clock);

    signIn(ana, claims);

    assertThat(ana.get("/api/tickets").statusCode()).isEqualTo(403);
    assertThat(ana.get("/api/access/alerts").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsOutWhoHasNoRoleNoSecondFactorOrAWrongClinic() {
    refuses(claims(Map.of("ringback_role", "SUPERUSER")));
    refuses(claims(Map.of("amr", List.of("pwd"))));
    refuses(claims(Map.of("ringback_clinic", "no such clinic!")));
  }

  @Test
  void refusesATokenThatIsStaleOrForSomebodyElse() {
    Date past = Date.from(Instant.now().minusSeconds(600));
    refuses(claims(Map.of("exp", past, "iat", Date.from(Instant.now().minusSeconds(900)))));
    refuses(claims(Map.of("aud", "another-client")));
    refuses(claims(Map.of("iss", "https://elsewhere.example")));
    refuses(claims(Map.of("nonce", "of another sign-in")));
  }

  @Test
  void refusesATokenThatTheProviderDidNotSign() {
    Visitor ana = new Visitor(http, clock);
    Map<String, String> asked = begin(ana);
    String code = OpenIdProvider.forge(asked, claims(Map.of()));

    var landed = ana.get("/login/oauth2/code/oidc?code=" + code + "&state=" + asked.get("state"));

    assertThat(landed.headers().firstValue("Location").orElseThrow()).endsWith("?refused");
    assertThat(ana.get("/api/tickets").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesACodeASecondTime() {
    Visitor ana = new Visitor(http, clock);
    Map<String, String> asked = begin(ana);
    String code = OpenIdProvider.agree(asked, claims(Map.of()));
    String back = "/login/oauth2/code/oidc?code=" + code + "&state=" + asked.get("state");
    ana.get(back);

    var again = ana.get(back);

    assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("?refused");
  }

  @Test
  void letsNobodyTakeTheLoginOfALocalUser() {
    String login = unique("local") + "@lumen.example";
    Visitor.enrolled(http, clock, login, "OWNER", null);

    refuses(claims(Map.of("email", login)));
  }

  @Test
  void refusesAnAnswerThatNobodyAskedFor() {
    Visitor stranger = new Visitor(http, clock);
    Visitor ana = new Visitor(http, clock);
    Map<String, String> asked = begin(ana);
    String code = OpenIdProvider.agree(asked, claims(Map.of()));

    var landed =
        stranger.get("/login/oauth2/code/oidc?code=" + code + "&state=" + asked.get("state"));

    assertThat(landed.headers().firstValue("Location").orElseThrow()).endsWith("?refused");
    assertThat(stranger.get("/api/tickets").statusCode()).isEqualTo(401);
  }

  @Test
  void keepsWhatASignInBeganWithInACookieOfItsOwn() {
    var answer = http.send("GET", "/oauth2/authorization/oidc", new byte[0]);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-ringback-oidc=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Max-Age=300"));
  }

  private void refuses(Map<String, Object> claims) {
    Visitor ana = new Visitor(http, clock);
    var landed = signIn(ana, claims);
    assertThat(landed.headers().firstValue("Location").orElseThrow()).endsWith("?refused");
    assertThat(ana.get("/api/tickets").statusCode()).isEqualTo(401);
  }

  private static Map<String, Object> claims(Map<String, Object> other) {
    Map<String, Object> claims = new HashMap<>();
    String name = unique("person");
    claims.put("sub", name);
    claims.put("email", name + "@lumen.example");
    claims.put("ringback_role", "MANAGER");
    claims.put("amr", List.of("pwd", "mfa"));
    claims.putAll(other);
    return claims;
  }

  private static HttpResponse<String> signIn(Visitor visitor, Map<String, Object> claims) {
    Map<String, String> asked = begin(visitor);
    String code = OpenIdProvider.agree(asked, claims);
    return visitor.get("/login/oauth2/code/oidc?code=" + code + "&state=" + asked.get("state"));
  }

  /** What the provider is asked, with PKCE. */
  private static Map<String, String> begin(Visitor visitor) {
    var sent = visitor.get("/oauth2/authorization/oidc");
    assertThat(sent.statusCode()).isEqualTo(302);
    URI to = URI.create(sent.headers().firstValue("Location").orElseThrow());
    Map<String, String> asked =
        Arrays.stream(to.getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    assertThat(asked)
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", "https://ringback.example.com/login/oauth2/code/oidc");
    // State goes back as it came, in the spelling of an address.
    asked.put("state", to.getRawQuery().replaceFirst(".*(?:^|&)state=([^&]*).*", "$1"));
    return asked;
  }
}
