package dev.ringback.local.stack;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A base whose nine ports nobody uses, away from the default one. */
public final class FreePorts {
  private FreePorts() {}

  public static int base() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(2000, 2900) * 10)
        .limit(200)
        .filter(base -> IntStream.range(base, base + 9).allMatch(PortCheck::isFree))
        .findFirst()
        .orElseThrow();
  }
}
