package dev.ringback.workflows.clinic;

import org.jspecify.annotations.Nullable;

/** A name as given. Its text form is empty: names are not logged. */
public record PersonName(String given, @Nullable String family) {
  @Override
  public String toString() {
    return "PersonName[…]";
  }
}
