package dev.ringback.sandbox.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The account's key. Without a configured key nobody may call. */
@Component
class ModelKey {
  private final byte[] key;

  ModelKey(@Value("${OPENAI_API_KEY:}") String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  void require(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      throw new ModelRefusal(
          401, "You didn't provide an API key.", "invalid_request_error", null, null);
    }
    byte[] shown = authorization.substring("Bearer ".length()).getBytes(StandardCharsets.UTF_8);
    if (key.length == 0 || !MessageDigest.isEqual(shown, key)) {
      throw new ModelRefusal(
          401, "Incorrect API key provided.", "invalid_request_error", null, "invalid_api_key");
    }
  }
}
