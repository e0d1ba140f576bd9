package dev.ringback.local.stack;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A base whose twelve ports nobody uses, away from the default one. */
public final class FreePorts {
  private FreePorts() {}

  public static int base() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(1000, 1450) * 20)
        .limit(200)
        .filter(base -> IntStream.range(base, base + 12).allMatch(PortCheck::isFree))
        .findFirst()
        .orElseThrow();
  }
}
