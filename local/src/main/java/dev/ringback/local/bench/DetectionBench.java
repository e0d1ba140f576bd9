package dev.ringback.local.bench;

import dev.ringback.local.bench.BareTurns.Start;
import dev.ringback.local.bench.SignedNotices.Notice;
import dev.ringback.local.machine.Patience;
import dev.ringback.local.stack.Addresses;
import dev.ringback.local.story.StarterApi;
import dev.ringback.local.temporal.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures the way from a notice of a missed call to the start of its recovery against the start of
 * a bare workflow, one of each in turns on the same server. Start times are the server's, asked for
 * afterwards; both clocks must be one machine's.
 */
public final class DetectionBench {
  /** The example clinic's. */
  private static final String LINE = "+15125550101";

  private static final int FIRST_NUMBER = 1000;

  /** What one pair takes at the most; the recoveries that were started go on meanwhile. */
  private static final Duration PACE = Duration.ofMillis(400);

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Addresses addresses;
  private final String webhookSecret;
  private final StarterApi starter;
  private final Consumer<String> news;

  /**
   * @param news what is going on, to be shown
   */
  public DetectionBench(
      Addresses addresses, String webhookSecret, String apiToken, Consumer<String> news) {
    this.addresses = addresses;
    this.webhookSecret = webhookSecret;
    this.starter = new StarterApi(addresses.starters(), apiToken);
    this.news = news;
  }

  /**
   * Ends when so many notices are measured, after ten minutes at the latest.
   *
   * @param warm notices before that, which do not count
   */
  public DetectionReport run(int notices, int warm) {
    var told = new ArrayList<Notice>();
    var bareStarts = new ArrayList<Start>();
    try (var phones = new SignedNotices(addresses.starters().getFirst(), webhookSecret);
        var bare = new BareTurns(addresses.temporal(), addresses.namespace());
        var runs = new Runs(addresses.temporal(), addresses.namespace())) {
      news.accept("warming up with " + warm + " notices, then measuring " + notices);
      var deadline = Instant.now().plus(LIMIT);
      for (var i = 0; i < warm + notices && Instant.now().isBefore(deadline); i++) {
        var next = Instant.now().plus(PACE);
        told.add(phones.tell("+1512555" + (FIRST_NUMBER + i), LINE));
        bareStarts.add(bare.start());
        Patience.pause(Duration.between(Instant.now(), next));
      }
      return report(
          told.stream().skip(warm).toList(), bareStarts.stream().skip(warm).toList(), runs);
    }
  }

  private DetectionReport report(List<Notice> told, List<Start> bareStarts, Runs runs) {
    var ours = new ArrayList<Long>();
    var lost = 0;
    for (var notice : told) {
      var episodes = starter.episodesOf(notice.caller());
      if (episodes.isEmpty()) {
        lost++;
      } else {
        var started = runs.startedAt(episodes.getFirst().workflowId());
        ours.add(Duration.between(notice.sentAt(), started).toNanos());
      }
    }
    return DetectionReport.of(
        bareStarts.stream()
            .map(s -> Duration.between(s.askedAt(), runs.startedAt(s.workflowId())).toNanos())
            .toList(),
        bareStarts.stream().map(Start::answer).toList(),
        ours,
        told.stream().map(Notice::answer).toList(),
        lost);
  }
}
