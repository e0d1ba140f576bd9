package dev.ringback.starter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the starter; each comes from the environment variable that its problem names.
 *
 * @param keys path of the key file
 * @param publicUrl base URL that vendors call back and sign; no slash at the end
 * @param apiToken bearer token of the staff API
 * @param codecToken bearer or path token of the codec endpoint
 * @param uiOrigins origins of the Temporal UI, allowed to call the codec endpoint
 * @param clinics folder of clinic files applied at start-up; empty: none
 * @param waitSpeed how much faster than the clock an episode's waits run; 1 in production
 * @param ringcentralVerificationToken what RingCentral sends with every event; empty: not used
 * @param webhookSecret key of the signature on missed calls from other systems; empty: not used
 * @param handOverPatience how long a webhook waits for its recovery before the sweeper takes it
 * @param voicePatience how long a turn of a call waits for its reply before the caller hears a
 *     pause
 * @param conversationRelay whether answered calls are held live over ConversationRelay; else turn
 *     by turn with {@code <Gather>}
 * @param sweepEvery how often the inbox is looked through for what was not handed over
 * @param sweepAfter how long an entry is left to the request that brought it
 */
@ConfigurationProperties("ringback")
public record StarterSettings(
    @DefaultValue("") String keys,
    @DefaultValue("") String publicUrl,
    @DefaultValue("") String apiToken,
    @DefaultValue("") String codecToken,
    @DefaultValue List<String> uiOrigins,
    @DefaultValue("") String clinics,
    @DefaultValue("1") double waitSpeed,
    @DefaultValue("") String twilioAuthToken,
    @DefaultValue("") String sendgridWebhookPublicKey,
    @DefaultValue("") String ringcentralVerificationToken,
    @DefaultValue("") String webhookSecret,
    @DefaultValue("2s") Duration handOverPatience,
    @DefaultValue("8s") Duration voicePatience,
    @DefaultValue("true") boolean conversationRelay,
    @DefaultValue("3s") Duration sweepEvery,
    @DefaultValue("15s") Duration sweepAfter) {

  private static final int SHORTEST_TOKEN = 16;

  public StarterSettings {
    var problems = new ArrayList<String>();
    if (keys.isBlank()) {
      problems.add("RINGBACK_KEYS is not set. Set it to the path of the key file.");
    }
    if (publicUrl.isBlank()) {
      problems.add(
          "RINGBACK_PUBLIC_URL is not set. Set it to the address vendors call back and sign, such"
              + " as https://ringback.example.com.");
    } else if (!publicUrl.matches("https?://[^/?#]+(/[^?#]*[^/?#])?")) {
      problems.add(
          "RINGBACK_PUBLIC_URL is not a base URL. Write the address vendors call, such as"
              + " https://ringback.example.com, without a slash at the end.");
    }
    requireToken("RINGBACK_API_TOKEN", apiToken, problems);
    requireToken("RINGBACK_CODEC_TOKEN", codecToken, problems);
    if (!apiToken.isBlank() && apiToken.equals(codecToken)) {
      problems.add("RINGBACK_CODEC_TOKEN equals RINGBACK_API_TOKEN. Use two different tokens.");
    }
    if (twilioAuthToken.isBlank()) {
      problems.add("TWILIO_AUTH_TOKEN is not set. Copy it from the Twilio console.");
    }
    if (sendgridWebhookPublicKey.isBlank()) {
      problems.add(
          "SENDGRID_WEBHOOK_PUBLIC_KEY is not set. Copy the verification key of the event webhook"
              + " from SendGrid's mail settings.");
    }
    if (!(waitSpeed > 0)) {
      problems.add("RINGBACK_WAIT_SPEED must be a number above 0. Use 1 in production.");
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    uiOrigins = List.copyOf(uiOrigins);
  }

  private static void requireToken(String variable, String token, List<String> problems) {
    if (token.length() < SHORTEST_TOKEN) {
      problems.add(
          variable
              + (token.isEmpty() ? " is not set." : " is too short.")
              + " Use at least "
              + SHORTEST_TOKEN
              + " random characters.");
    }
  }

  /** Names no setting: most are secrets. */
  @Override
  public String toString() {
    return "StarterSettings[…]";
  }

  /** The address of live calls' sockets, as Twilio calls and signs it. */
  public String relayUrl() {
    return "ws" + publicUrl.substring("http".length()) + "/relay";
  }
}
