package dev.ringback.workers;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the workers; each comes from the environment variable that its problem names.
 *
 * @param keys path of the key file
 * @param publicUrl base URL that vendors call back and sign
 * @param twilioApiBaseUrl stands in for Twilio's own address; empty: the real one. Likewise for the
 *     other vendors
 * @param openaiModel a chat model that follows a JSON schema
 * @param openaiEmbeddingModel finds published passages by meaning; empty: by words alone
 * @param boulevardApiSecret base64, as Boulevard hands it out
 * @param boulevardAdminApiUrl whole address of the Admin API, {@code {businessId}} in it stands for
 *     the business; empty: at the usual place of {@code boulevardApiBaseUrl}
 */
@ConfigurationProperties("ringback")
record WorkerSettings(
    @DefaultValue("") String keys,
    @DefaultValue("") String publicUrl,
    @DefaultValue("") String twilioApiBaseUrl,
    @DefaultValue("") String twilioAccountSid,
    @DefaultValue("") String twilioAuthToken,
    @DefaultValue("") String sendgridApiBaseUrl,
    @DefaultValue("") String sendgridApiKey,
    @DefaultValue("") String openaiBaseUrl,
    @DefaultValue("") String openaiApiKey,
    @DefaultValue("") String openaiModel,
    @DefaultValue("") String openaiEmbeddingModel,
    @DefaultValue("") String boulevardApiBaseUrl,
    @DefaultValue("") String boulevardApiKey,
    @DefaultValue("") String boulevardApiSecret,
    @DefaultValue("") String boulevardAdminApiUrl) {

  private static final String BASE_URL = "https?://[^/?#\\s]+(/[^?#\\s]*)?";

  WorkerSettings {
    List<String> problems = new ArrayList<>();
    require("RINGBACK_KEYS", keys, "Set it to the path of the key file.", problems);
    requireUrl("RINGBACK_PUBLIC_URL", publicUrl, true, problems);
    require("TWILIO_ACCOUNT_SID", twilioAccountSid, "Copy it from the Twilio console.", problems);
    require("TWILIO_AUTH_TOKEN", twilioAuthToken, "Copy it from the Twilio console.", problems);
    require("SENDGRID_API_KEY", sendgridApiKey, "Make one that may send mail.", problems);
    require("OPENAI_API_KEY", openaiApiKey, "Make one at the model's vendor.", problems);
    require("OPENAI_MODEL", openaiModel, "Name a model that follows a JSON schema.", problems);
    require("BOULEVARD_API_KEY", boulevardApiKey, "Boulevard's developer portal has it.", problems);
    require(
        "BOULEVARD_API_SECRET",
        boulevardApiSecret,
        "Boulevard's developer portal has it.",
        problems);
    requireUrl("TWILIO_API_BASE_URL", twilioApiBaseUrl, false, problems);
    requireUrl("SENDGRID_API_BASE_URL", sendgridApiBaseUrl, false, problems);
    requireUrl("OPENAI_BASE_URL", openaiBaseUrl, false, problems);
    requireUrl("BOULEVARD_API_BASE_URL", boulevardApiBaseUrl, false, problems);
    requireUrl("BOULEVARD_ADMIN_API_URL", boulevardAdminApiUrl, false, problems);
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  /** The address set, or null for the vendor's own. */
  static @Nullable URI base(String setting) {
    return setting.isEmpty() ? null : URI.create(setting);
  }

  private static void require(String variable, String value, String remedy, List<String> problems) {
    if (value.isBlank()) {
      problems.add(variable + " is not set. " + remedy);
    }
  }

  private static void requireUrl(
      String variable, String value, boolean needed, List<String> problems) {
    if ((needed || !value.isEmpty()) && !value.matches(BASE_URL)) {
      problems.add(variable + " is not a base URL. Write it like https://vendor.example/prefix.");
    }
  }

  /** Names no setting: most are secrets. */
  @Override
  public String toString() {
    return "WorkerSettings[…]";
  }
}
