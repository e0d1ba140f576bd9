package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.DetectionRules;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which unanswered calls are recovered. */
final class DetectionReader {
  private static final Duration LONGEST_RING = Duration.ofMinutes(1);
  private static final Duration SHORTEST_DESK = Duration.ofSeconds(5);
  private static final Duration LONGEST_DESK = Duration.ofMinutes(2);
  private static final Duration LEAST_OLD = Duration.ofHours(1);
  private static final Duration MOST_OLD = Duration.ofHours(72);

  /** ITU-T E.300-series Supplement 3, North American audible ringing: 2 s of tone, 4 s without. */
  private static final Duration TONE = Duration.ofSeconds(2);

  private static final Duration CADENCE = TONE.plusSeconds(4);
  private static final Pattern RINGS = Pattern.compile("([1-9][0-9]?) rings?");

  /** How long it rings: a duration, or so many rings, the last of them heard to its end. */
  static final Scalar<Duration> RING =
      new Scalar<>(
          Duration.ofSeconds(20),
          "is neither a duration nor a number of rings",
          "write seconds, such as 20s, or rings, such as 4 rings",
          DetectionReader::ring);

  private DetectionReader() {}

  static DetectionRules read(Section section) {
    Duration ring = section.value("shortestRing", RING);
    DetectionRules.Hours hours = section.value("hours", Scalar.oneOf(DetectionRules.Hours.class));
    List<PhoneNumber> ignored =
        section.has("ignored") ? section.list("ignored", Scalar.PHONE) : List.of();
    int most = section.wholeNumber("mostPerDay", 1);
    Duration desk = section.valueIfAny("deskRings", RING);
    Duration oldest = section.valueIfAny("oldest", Scalar.DURATION_TEXT);
    if (section.sound("shortestRing") && ring.compareTo(LONGEST_RING) > 0) {
      section.refuse(
          "shortestRing", "is longer than a minute", "write 60s or 10 rings at most, such as 20s");
    }
    if (section.sound("mostPerDay") && most < 1) {
      section.refuse("mostPerDay", "is below 1", "write 1 or more, such as 10");
    }
    if (desk != null && section.sound("deskRings") && !within(desk, SHORTEST_DESK, LONGEST_DESK)) {
      section.refuse(
          "deskRings", "is not between 5 s and 2 minutes", "write 5s to 2m, such as 25s");
    }
    if (oldest != null && section.sound("oldest") && !within(oldest, LEAST_OLD, MOST_OLD)) {
      section.refuse("oldest", "is not between 1 and 72 hours", "write 1h to 72h, such as 24h");
    }
    return new DetectionRules(
        ring, hours, ignored, most, desk, oldest == null ? DetectionRules.USUAL.oldest() : oldest);
  }

  private static boolean within(Duration value, Duration least, Duration most) {
    return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }

  private static @Nullable Duration ring(String text) {
    Matcher rings = RINGS.matcher(text);
    return rings.matches()
        ? CADENCE.multipliedBy(Long.parseLong(rings.group(1)) - 1).plus(TONE)
        : Scalar.DURATION_TEXT.parse().apply(text);
  }
}
