package dev.ringback.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How soon each channel's vendor had the first request; null where none came. */
record ChannelMillis(
    @Nullable Long voice, @Nullable Long sms, @Nullable Long email, @Nullable Long whatsapp) {

  static final ChannelMillis NONE = new ChannelMillis(null, null, null, null);

  static ChannelMillis since(@Nullable Instant accepted, List<VendorEffect> effects) {
    return accepted == null
        ? NONE
        : new ChannelMillis(
            first(accepted, effects, "call"),
            first(accepted, effects, "sms"),
            first(accepted, effects, "email"),
            first(accepted, effects, "whatsapp"));
  }

  @Nullable Long earliest() {
    return Stream.of(voice, sms, email, whatsapp)
        .filter(Objects::nonNull)
        .min(Long::compare)
        .orElse(null);
  }

  /** Not below zero: a vendor can be reached before our answer is back at the phone system. */
  private static @Nullable Long first(Instant accepted, List<VendorEffect> effects, String kind) {
    return effects.stream()
        .filter(effect -> effect.kind().equals(kind))
        .map(effect -> Math.max(0, Duration.between(accepted, effect.at()).toMillis()))
        .min(Long::compare)
        .orElse(null);
  }
}
