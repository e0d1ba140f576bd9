package dev.ringback.sandbox.ringcentral;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The account's call log, of which the newest record of a call counts. A token of a synchronization
 * says how far it was read.
 */
@Component
class CallLog {
  private static final int MOST = 250;

  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();

  CallLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Writes a call down, or how it went on.
   *
   * @param read told when somebody reads it
   */
  synchronized void add(Instant startedAt, Map<String, Object> record, Consumer<Instant> read) {
    entries.add(new Entry(startedAt, record, read));
  }

  /**
   * Newest first.
   *
   * @param page from 1
   */
  synchronized List<Map<String, Object>> page(Instant from, Instant to, int page, int perPage) {
    return read(
        newest(from).stream()
            .filter(e -> !e.startedAt().isAfter(to))
            .skip((long) (page - 1) * perPage)
            .limit(perPage)
            .toList());
  }

  synchronized Map<String, Object> full(Instant from, int most) {
    return answer("FSync", newest(from).stream().limit(most).toList());
  }

  private List<Entry> newest(Instant from) {
    return latest(entries).stream()
        .filter(e -> !e.startedAt().isBefore(from))
        .sorted(Comparator.comparing(Entry::startedAt).reversed())
        .toList();
  }

  private static List<Entry> latest(List<Entry> entries) {
    Map<Object, Entry> latest = new LinkedHashMap<>();
    entries.forEach(e -> latest.put(e.record().getOrDefault("id", ""), e));
    return List.copyOf(latest.values());
  }

  synchronized Map<String, Object> changes(String token) {
    int position = position(token);
    List<Entry> fresh = entries.subList(position, entries.size());
    if (fresh.size() > MOST) {
      throw new ApiRefusal(400, "CLG-104", "Too many changes, synchronize fully");
    }
    return answer("ISync", latest(fresh));
  }

  private int position(String token) {
    if (!token.matches("t\\d{1,8}") || Integer.parseInt(token.substring(1)) > entries.size()) {
      throw new ApiRefusal(400, "CMN-101", "Parameter [syncToken] value is invalid");
    }
    return Integer.parseInt(token.substring(1));
  }

  private Map<String, Object> answer(String type, List<Entry> found) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("records", read(found));
    answer.put(
        "syncInfo",
        Map.of(
            "syncType",
            type,
            "syncToken",
            "t" + entries.size(),
            "syncTime",
            clock.instant().toString()));
    return answer;
  }

  private List<Map<String, Object>> read(List<Entry> found) {
    found.forEach(e -> e.read().accept(clock.instant()));
    return found.stream().map(Entry::record).toList();
  }

  private record Entry(Instant startedAt, Map<String, Object> record, Consumer<Instant> read) {}
}
