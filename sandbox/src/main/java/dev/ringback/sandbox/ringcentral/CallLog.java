package dev.ringback.sandbox.ringcentral;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The account's call log. A token of a synchronization says how far it was read. */
@Component
class CallLog {
  private static final int MOST = 250;

  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();

  CallLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Writes a call down.
   *
   * @param read told when somebody reads it
   */
  synchronized void add(Instant startedAt, Map<String, Object> record, Consumer<Instant> read) {
    entries.add(new Entry(startedAt, record, read));
  }

  synchronized List<Map<String, Object>> since(Instant from) {
    return read(entries.stream().filter(e -> !e.startedAt().isBefore(from)).toList());
  }

  synchronized Map<String, Object> full(Instant from, int most) {
    List<Entry> newest =
        new ArrayList<>(entries.stream().filter(e -> !e.startedAt().isBefore(from)).toList());
    Collections.reverse(newest);
    return answer("FSync", newest.subList(0, Math.min(most, newest.size())));
  }

  synchronized Map<String, Object> changes(String token) {
    int position = position(token);
    List<Entry> fresh = entries.subList(position, entries.size());
    if (fresh.size() > MOST) {
      throw new ApiRefusal(400, "CLG-104", "Too many changes, synchronize fully");
    }
    return answer("ISync", List.copyOf(fresh));
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
