package dev.ringback.workflows.clinic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the assistant can hold a conversation in. English is always one of a clinic's. */
public enum Language {
  ENGLISH("en-US"),
  SPANISH("es-US");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, as telephony vendors take it. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language of a BCP 47 tag or ISO 639 code, whatever the region. */
  public static Optional<Language> of(String tag) {
    String code = Locale.forLanguageTag(tag.strip()).getLanguage();
    return Arrays.stream(values()).filter(l -> l.locale().getLanguage().equals(code)).findFirst();
  }
}
