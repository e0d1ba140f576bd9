package dev.ringback.sandbox.conversation;

import org.jspecify.annotations.Nullable;

/** A fact in the answer; {@code words} is an exact piece of the turn, {@code date} is ISO. */
record FoundFact(String dimension, String code, @Nullable String date, String words) {
  FoundFact(String dimension, String code, String words) {
    this(dimension, code, null, words);
  }
}
