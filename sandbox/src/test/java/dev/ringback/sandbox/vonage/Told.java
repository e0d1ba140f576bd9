package dev.ringback.sandbox.vonage;

import dev.ringback.sandbox.network.ClinicPhones.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A witness that remembers. */
final class Told implements Witness {
  final List<String> words = new ArrayList<>();
  int accepted;

  @Override
  public synchronized void told(String what) {
    words.add(what);
  }

  @Override
  public synchronized void accepted(Instant at) {
    accepted++;
  }
}
