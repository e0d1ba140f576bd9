package dev.ringback.activities.booking.descriptor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a system writes times.
 *
 * @param form of appointments
 * @param stamps form of the times at which something was changed; never local
 * @param pattern of appointments, if it is not ISO 8601; null: it is
 * @param usualLength of an appointment of whose length the system tells nothing
 */
record TimeForm(Form form, Form stamps, @Nullable String pattern, Duration usualLength) {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  /** An appointment's time at a place. */
  String write(Instant at, ZoneId zone) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    if (pattern == null) {
      return written(form, second, zone);
    }
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .format(second.atZone(form == Form.UTC ? ZoneOffset.UTC : zone));
  }

  /** The time of a change. */
  String writeStamp(Instant at) {
    return written(stamps, at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
  }

  /**
   * Reads an appointment's time.
   *
   * @param zone of its place; null: unknown
   * @return empty if that local time is not one instant there: skipped or repeated as clocks
   *     change, or at an unknown place
   * @throws DateTimeException if the text is not of this form; an offset in a local time is not
   */
  Optional<Instant> read(String text, @Nullable ZoneId zone) {
    if (form == Form.OFFSET) {
      DateTimeFormatter how =
          pattern == null
              ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
              : DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      return Optional.of(OffsetDateTime.parse(text, how).toInstant());
    }
    if (form == Form.UTC && pattern == null) {
      return Optional.of(utc(text));
    }
    LocalDateTime local =
        LocalDateTime.parse(
            text,
            pattern == null
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME
                : DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    ZoneId at = form == Form.UTC ? ZoneOffset.UTC : zone;
    if (at == null) {
      return Optional.empty();
    }
    List<ZoneOffset> offsets = at.getRules().getValidOffsets(local);
    return offsets.size() == 1
        ? Optional.of(local.toInstant(offsets.getFirst()))
        : Optional.empty();
  }

  /**
   * Reads the time of a change.
   *
   * @throws DateTimeException if the text is not of this form
   */
  Instant readStamp(String text) {
    return stamps == Form.UTC ? utc(text) : OffsetDateTime.parse(text).toInstant();
  }

  private static Instant utc(String text) {
    OffsetDateTime time = OffsetDateTime.parse(text);
    if (!time.getOffset().equals(ZoneOffset.UTC)) {
      throw new DateTimeException("not in UTC");
    }
    return time.toInstant();
  }

  private static String written(Form form, Instant at, ZoneId zone) {
    return switch (form) {
      case UTC -> at.toString();
      case OFFSET -> OFFSET.format(at.atZone(zone));
      case LOCAL -> LOCAL.format(at.atZone(zone));
    };
  }

  /** With what a time is told apart from the same time elsewhere. */
  enum Form {
    /** A Z at the end. */
    UTC,
    /** The place's offset, such as -06:00. */
    OFFSET,
    /** Nothing: it is the place's own time. */
    LOCAL
  }
}
