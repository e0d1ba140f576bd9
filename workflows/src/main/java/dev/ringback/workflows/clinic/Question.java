package dev.ringback.workflows.clinic;

import org.jspecify.annotations.Nullable;

/**
 * A qualifying question in the clinic's words.
 *
 * @param serviceLine the service line it is meant for; null: any
 */
public record Question(
    Dimension dimension, @Nullable String serviceLine, String words, Language language) {

  // Questions stored before there were languages are English.
  @SuppressWarnings("NullAway")
  public Question {
    language = language == null ? Language.ENGLISH : language;
  }
}
