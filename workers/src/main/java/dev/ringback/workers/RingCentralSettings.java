package dev.ringback.workers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way to RingCentral. Its text form shows no secret.
 *
 * @param apiBaseUrl stands in for RingCentral's own address; empty: the real one
 * @param clientId empty: RingCentral is not asked for anything
 * @param jwt the app's JWT credential
 * @param verificationToken what notifications carry
 */
@ConfigurationProperties("ringback.ringcentral")
record RingCentralSettings(
    @DefaultValue("") String apiBaseUrl,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String jwt,
    @DefaultValue("") String verificationToken) {

  RingCentralSettings {
    List<String> problems = new ArrayList<>();
    if (!clientId.isBlank()) {
      require("RINGCENTRAL_CLIENT_SECRET", clientSecret, "RingCentral's console has it.", problems);
      require("RINGCENTRAL_JWT", jwt, "Make a JWT credential for the app.", problems);
      require(
          "RINGCENTRAL_VERIFICATION_TOKEN",
          verificationToken,
          "Make up a long random text; the starter needs the same.",
          problems);
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  private static void require(String variable, String value, String remedy, List<String> problems) {
    if (value.isBlank()) {
      problems.add(variable + " is not set. " + remedy);
    }
  }

  @Override
  public String toString() {
    return "RingCentralSettings[…]";
  }
}
