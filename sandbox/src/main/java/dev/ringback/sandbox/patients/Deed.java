package dev.ringback.sandbox.patients;

import dev.ringback.sandbox.network.Reaction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a patient does about what they heard or read.
 *
 * @param words what they say, text, murmur or press; last words before hanging up; null: none
 * @param after thinking time the story gives; null: as usual
 */
record Deed(
    Reaction.Kind kind,
    @Nullable String words,
    @Nullable Duration after,
    Rule.@Nullable Meanwhile meanwhile) {

  static Deed of(Rule rule, @Nullable String words, boolean onCall, boolean nothingYet) {
    Double seconds = rule.after();
    Duration after = seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000));
    if (nothingYet) {
      return new Deed(Reaction.Kind.SILENT, null, after, rule.meanwhile());
    }
    if (onCall && rule.hangsUp()) {
      return new Deed(Reaction.Kind.HANGS_UP, words, after, rule.meanwhile());
    }
    if (onCall && rule.keys() != null) {
      return new Deed(Reaction.Kind.PRESSES, rule.keys(), after, rule.meanwhile());
    }
    var kind = words == null ? Reaction.Kind.SILENT : Reaction.Kind.SAYS;
    return new Deed(kind, words, after, rule.meanwhile());
  }

  static Deed says(String words) {
    return new Deed(Reaction.Kind.SAYS, words, null, null);
  }

  static Deed murmurs(String words) {
    return new Deed(Reaction.Kind.MURMURS, words, null, null);
  }
}
