package dev.ringback.sandbox.conversation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time on offer, as {@code slot-1: Tuesday, November 24 at 2:30 PM}. */
record OfferedSlot(String id, LocalDate date, LocalTime time) {
  private static final Pattern LINE =
      Words.re(
          "^([\\w.:-]+): .*?([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:, \\d{4})?,? (?:at )?"
              + "(\\d{1,2})(?::(\\d\\d))?\\s*([ap])\\.?m");

  static Optional<OfferedSlot> parse(String line, LocalDate today) {
    Matcher m = LINE.matcher(line);
    if (!m.find()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(m.group(4)) % 12 + (m.group(6).equalsIgnoreCase("p") ? 12 : 0);
    int minute = m.group(5) == null ? 0 : Integer.parseInt(m.group(5));
    try {
      return Calendar.month(m.group(2))
          .map(month -> Calendar.next(today, month, Integer.parseInt(m.group(3))))
          .map(date -> new OfferedSlot(m.group(1), date, LocalTime.of(hour, minute)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
