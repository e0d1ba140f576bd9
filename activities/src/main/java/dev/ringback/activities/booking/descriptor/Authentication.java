package dev.ringback.activities.booking.descriptor;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** How requests show that they may be made. */
sealed interface Authentication {
  /** Names of secrets; the installation fills them in. */
  Set<String> SECRETS = Set.of("clientId", "clientSecret", "apiKey");

  /** The header every request carries. */
  String header();

  /** What stands in that header. */
  Template value();

  /** The same secret with every request. */
  record KeyHeader(String header, Template value) implements Authentication {}

  /**
   * A token, asked for before the first request and again when it has run out.
   *
   * @param token where the answer holds it
   * @param expiresIn where the answer holds the seconds it lasts; null: it does not tell
   * @param lasts how long one lasts of which the answer does not tell
   */
  record TokenRequest(
      RequestTemplate request,
      JsonPointer token,
      @Nullable JsonPointer expiresIn,
      Duration lasts,
      String header,
      Template value)
      implements Authentication {}
}
