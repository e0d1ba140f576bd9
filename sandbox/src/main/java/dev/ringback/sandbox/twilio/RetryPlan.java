package dev.ringback.sandbox.twilio;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook is retried. Twilio's connection overrides in the address's fragment set it; without
 * them one failed connection is retried once and no answer ever is.
 *
 * @param retries 0 to 5
 * @param on any of 4xx, 5xx, ct, rt, all
 */
record RetryPlan(int retries, Set<String> on) {
  private static final RetryPlan DEFAULT = new RetryPlan(1, Set.of("ct"));

  static RetryPlan of(@Nullable String fragment) {
    if (fragment == null) {
      return DEFAULT;
    }
    int retries = DEFAULT.retries;
    Set<String> on = DEFAULT.on;
    for (String setting : fragment.split("&", -1)) {
      if (setting.startsWith("rc=")) {
        retries = Math.clamp(Integer.parseInt(setting.substring(3)), 0, 5);
      } else if (setting.startsWith("rp=")) {
        on =
            Arrays.stream(setting.substring(3).split(",", -1))
                .collect(Collectors.toUnmodifiableSet());
      }
    }
    return new RetryPlan(retries, on);
  }

  boolean afterStatus(int status) {
    return on.contains("all") || on.contains(status / 100 + "xx");
  }

  boolean afterNoConnection() {
    return on.contains("all") || on.contains("ct");
  }

  boolean afterNoAnswer() {
    return on.contains("all") || on.contains("rt");
  }
}
