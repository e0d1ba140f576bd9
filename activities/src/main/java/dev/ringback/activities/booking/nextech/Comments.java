package dev.ringback.activities.booking.nextech;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The note on an appointment: what staff must hear about, and by what we find it again. */
final class Comments {
  private Comments() {}

  static String of(List<String> flags, String reference) {
    String said = flags.isEmpty() ? "" : "Said on booking: " + String.join("; ", flags) + "\n";
    return said + "ref:" + reference;
  }

  /** Whether the note, perhaps written on by staff, holds this reference and no longer one. */
  static boolean hold(@Nullable String comment, String reference) {
    return comment != null
        && Pattern.compile("(^|\\s)ref:" + Pattern.quote(reference) + "($|\\s)")
            .matcher(comment)
            .find();
  }
}
