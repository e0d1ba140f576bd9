package dev.ringback.workers;

import java.util.List;

/** Settings are missing or wrong; the message names each and says what to write. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
