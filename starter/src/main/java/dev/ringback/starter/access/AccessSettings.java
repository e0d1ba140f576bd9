package dev.ringback.starter.access;

import dev.ringback.starter.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs are let in.
 *
 * @param sessionIdle how long a session may rest; 15 minutes at most
 * @param signInsPerMinute attempts from one address
 * @param requestsPerMinute requests of one caller, or of one address that is not signed in
 */
@ConfigurationProperties("ringback.access")
public record AccessSettings(
    @DefaultValue("15m") Duration sessionIdle,
    @DefaultValue("20") int signInsPerMinute,
    @DefaultValue("6000") int requestsPerMinute,
    @DefaultValue Oidc oidc) {
  static final Duration SESSION_LONGEST = Duration.ofHours(12);
  static final Duration INVITATION = Duration.ofHours(24);
  static final Duration EMERGENCY = Duration.ofMinutes(60);
  private static final Duration IDLE_MOST = Duration.ofMinutes(15);

  public AccessSettings {
    List<String> problems = new ArrayList<>();
    if (!sessionIdle.isPositive() || sessionIdle.compareTo(IDLE_MOST) > 0) {
      problems.add("RINGBACK_SESSION_IDLE must be 15m or less, such as 10m.");
    }
    if (signInsPerMinute < 1 || requestsPerMinute < 1) {
      problems.add(
          "RINGBACK_SIGN_INS_PER_MINUTE and RINGBACK_REQUESTS_PER_MINUTE must be 1 or more.");
    }
    oidc.check(problems);
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  /**
   * An OpenID provider whose people may sign in.
   *
   * @param issuer its address; empty: there is none
   * @param roleClaim claim that names one of our roles, as a text or in a list
   * @param clinicClaim claim that names a clinic; without it they see every one
   * @param amr what the claim {@code amr} must contain, as proof of a second factor; empty: the
   *     provider is trusted to have asked for one
   */
  public record Oidc(
      @DefaultValue("") String issuer,
      @DefaultValue("") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("ringback_role") String roleClaim,
      @DefaultValue("ringback_clinic") String clinicClaim,
      @DefaultValue("mfa") String amr) {

    boolean used() {
      return !issuer.isBlank();
    }

    private void check(List<String> problems) {
      if (!used()) {
        return;
      }
      if (!issuer.startsWith("https://") && !loopback()) {
        problems.add("RINGBACK_OIDC_ISSUER must begin with https://.");
      }
      if (clientId.isBlank() || clientSecret.isBlank()) {
        problems.add(
            "RINGBACK_OIDC_CLIENT_ID and RINGBACK_OIDC_CLIENT_SECRET are needed with"
                + " RINGBACK_OIDC_ISSUER. Copy them from the provider.");
      }
    }

    private boolean loopback() {
      try {
        return "127.0.0.1".equals(URI.create(issuer).getHost());
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    /** Names no setting: one is a secret. */
    @Override
    public String toString() {
      return "Oidc[…]";
    }
  }
}
