package dev.ringback.sandbox.vonage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What became of calls at each seat: one event for each, whose state changes. */
@Component
class SeatEvents {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX").withZone(ZoneOffset.UTC);

  private final Map<String, Kept> byId = new LinkedHashMap<>();

  /** Keeps how an event stands now. */
  synchronized void keep(Map<String, Object> event, Instant start, Runnable seen) {
    byId.put(String.valueOf(event.get("id")), new Kept(Map.copyOf(event), start, seen));
  }

  /**
   * A user's events, oldest first.
   *
   * @param states any of; empty: all
   */
  List<Map<String, Object>> of(String userId, Instant from, Set<String> states) {
    List<Kept> found;
    synchronized (this) {
      found =
          byId.values().stream()
              .filter(kept -> userId.equals(kept.event().get("userId")))
              .filter(kept -> !kept.start().isBefore(from))
              .filter(kept -> states.isEmpty() || states.contains(kept.event().get("state")))
              .sorted(Comparator.comparing(Kept::start))
              .toList();
    }
    List<Map<String, Object>> events = new ArrayList<>();
    for (Kept kept : found) {
      kept.seen().run();
      events.add(kept.event());
    }
    return events;
  }

  static String written(Instant time) {
    return TIME.format(time);
  }

  private record Kept(Map<String, Object> event, Instant start, Runnable seen) {}
}
