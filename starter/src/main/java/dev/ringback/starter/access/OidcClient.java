package dev.ringback.starter.access;

import dev.ringback.starter.StarterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/**
 * The OpenID provider, if one is configured. It is asked for its addresses at the first sign-in, so
 * that the starter starts without it.
 */
@Component
public final class OidcClient implements ClientRegistrationRepository {
  static final String ID = "oidc";

  private final AccessSettings.Oidc settings;
  private final String callback;
  private volatile @Nullable ClientRegistration known;

  OidcClient(AccessSettings settings, StarterSettings starter) {
    this.settings = settings.oidc();
    this.callback = starter.publicUrl() + "/login/oauth2/code/" + ID;
  }

  public boolean used() {
    return settings.used();
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
    if (!ID.equals(registrationId) || !used()) {
      return null;
    }
    ClientRegistration found = known;
    if (found == null) {
      found = ask();
      known = found;
    }
    return found;
  }

  private ClientRegistration ask() {
    return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(callback)
        .scope("openid", "email")
        .build();
  }
}
