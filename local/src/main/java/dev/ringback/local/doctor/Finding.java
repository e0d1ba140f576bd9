package dev.ringback.local.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param subject what was looked at
 * @param detail what was seen
 * @param remedy the command or change that puts it right; null when nothing is wrong
 */
public record Finding(String subject, String detail, @Nullable String remedy) {

  public static Finding fine(String subject, String detail) {
    return new Finding(subject, detail, null);
  }

  public static Finding wrong(String subject, String detail, String remedy) {
    return new Finding(subject, detail, remedy);
  }

  public boolean isFine() {
    return remedy == null;
  }
}
