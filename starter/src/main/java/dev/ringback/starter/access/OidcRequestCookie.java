package dev.ringback.starter.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.RecordCipher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a sign-in at the provider began with in a cookie of its own, encrypted, for five
 * minutes: the session's cookie is not sent when another site leads back here.
 */
@Component
public class OidcRequestCookie
    implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final String NAME = "__Host-ringback-oidc";
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RecordCipher cipher;
  private final Clock clock;

  OidcRequestCookie(Keys keys, JdbcClient jdbc, Clock clock) {
    this.cipher = keys.recordCipher(jdbc);
    this.clock = clock;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return kept(request)
        .filter(kept -> kept.state().equals(request.getParameter("state")))
        .filter(kept -> kept.until() > clock.millis())
        .map(Kept::request)
        .orElse(null);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest authorization,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (authorization == null) {
      write(response, "", Duration.ZERO);
      return;
    }
    byte[] plain =
        JSON.writeValueAsBytes(Kept.of(authorization, clock.millis() + LONGEST.toMillis()));
    write(
        response,
        Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.encryptShared(NAME, plain)),
        LONGEST);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest kept = loadAuthorizationRequest(request);
    write(response, "", Duration.ZERO);
    return kept;
  }

  private Optional<Kept> kept(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .flatMap(value -> read(value).stream())
        .findFirst();
  }

  private Optional<Kept> read(String value) {
    try {
      byte[] plain = cipher.decryptShared(NAME, Base64.getUrlDecoder().decode(value));
      return Optional.of(JSON.readValue(new String(plain, UTF_8), Kept.class));
    } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
      return Optional.empty(); // not one of ours
    }
  }

  private static void write(HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(NAME, value)
            .path("/")
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(age)
            .build()
            .toString());
  }

  /** What has to be known again when the provider leads back. */
  record Kept(
      String authorizationUri,
      String clientId,
      String redirectUri,
      Set<String> scopes,
      String state,
      Map<String, Object> parameters,
      Map<String, Object> attributes,
      long until) {

    static Kept of(OAuth2AuthorizationRequest request, long until) {
      return new Kept(
          request.getAuthorizationUri(),
          request.getClientId(),
          String.valueOf(request.getRedirectUri()),
          request.getScopes(),
          String.valueOf(request.getState()),
          request.getAdditionalParameters(),
          request.getAttributes(),
          until);
    }

    OAuth2AuthorizationRequest request() {
      return OAuth2AuthorizationRequest.authorizationCode()
          .authorizationUri(authorizationUri)
          .clientId(clientId)
          .redirectUri(redirectUri)
          .scopes(scopes)
          .state(state)
          .additionalParameters(parameters)
          .attributes(attributes)
          .build();
    }
  }
}
