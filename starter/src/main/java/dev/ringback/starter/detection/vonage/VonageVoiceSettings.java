package dev.ringback.starter.detection.vonage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account of Vonage's Voice API; unused while the key is empty.
 *
 * @param apiKey the account whose webhooks are taken
 * @param signatureSecret what that account's webhooks are signed with
 * @param deskTimeout how long the desk rings; shorter than the desk's own voicemail needs to answer
 */
@ConfigurationProperties("ringback.vonage-voice")
record VonageVoiceSettings(
    @DefaultValue("") String apiKey,
    @DefaultValue("") String signatureSecret,
    @DefaultValue("20s") Duration deskTimeout) {
  static final String SET_UP = "!'${ringback.vonage-voice.api-key:}'.isBlank()";

  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofSeconds(120);

  VonageVoiceSettings {
    if (!apiKey.isBlank() && signatureSecret.isBlank()) {
      throw new IllegalArgumentException(
          "VONAGE_VOICE_SIGNATURE_SECRET is not set. Copy it from the settings of the account.");
    }
    if (deskTimeout.compareTo(SHORTEST) < 0 || deskTimeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "VONAGE_VOICE_DESK_TIMEOUT must be from 3s to 120s. The desk rings that long.");
    }
  }

  @Override
  public String toString() {
    return "VonageVoiceSettings[…]";
  }
}
