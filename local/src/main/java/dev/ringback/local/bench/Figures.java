package dev.ringback.local.bench;

import java.util.List;

/** Milliseconds that something took. */
public record Figures(int count, double p50, double p95, double p99) {

  /** By nearest rank: the smallest value that so many per cent do not exceed. */
  static Figures of(List<Long> nanos) {
    var sorted = nanos.stream().sorted().toList();
    return new Figures(sorted.size(), rank(sorted, 0.50), rank(sorted, 0.95), rank(sorted, 0.99));
  }

  private static double rank(List<Long> sorted, double share) {
    if (sorted.isEmpty()) {
      return 0;
    }
    var index = (int) Math.ceil(share * sorted.size()) - 1;
    return Math.round(sorted.get(Math.max(0, index)) / 10_000.0) / 100.0;
  }
}
