package dev.ringback.sandbox.twilio;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills the account's approved message templates. */
@Component
class Templates {
  private static final TypeReference<Map<String, String>> VARIABLES = new TypeReference<>() {};

  private final TwilioSettings settings;
  private final JsonMapper json;

  Templates(TwilioSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /**
   * The words of a template.
   *
   * @throws TwilioRefusal 21655 unknown template, 21656 variables that do not fill it
   */
  String fill(String contentSid, @Nullable String variables) {
    String words =
        settings
            .template(contentSid)
            .orElseThrow(() -> TwilioRefusal.badRequest(21655, "The ContentSid is Invalid"))
            .body();
    for (var value : read(variables).entrySet()) {
      words = words.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    if (words.contains("{{")) {
      throw invalid();
    }
    return words;
  }

  private Map<String, String> read(@Nullable String variables) {
    if (variables == null) {
      return Map.of();
    }
    try {
      return json.readValue(variables, VARIABLES);
    } catch (JacksonException e) {
      throw invalid();
    }
  }

  private static TwilioRefusal invalid() {
    return TwilioRefusal.badRequest(21656, "The ContentVariables Parameter is invalid");
  }
}
