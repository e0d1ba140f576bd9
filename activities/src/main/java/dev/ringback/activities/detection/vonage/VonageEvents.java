package dev.ringback.activities.detection.vonage;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.WebhookInbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Vonage Business Communications for calls, in case a webhook was lost. They are kept as the
 * webhook keeps them, under the same key, so that each is new only once.
 *
 * <p>The published schema calls {@code fromDate} an integer; milliseconds since 1970 are our
 * reading.
 */
public final class VonageEvents implements SyncSource {
  /** As the starter's webhook names it. */
  private static final String SOURCE = "vonage.business";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A call is found by when it began, and told of when it stopped ringing. */
  private static final Duration LONGEST_RING = Duration.ofMinutes(10);

  private static final Duration FIRST_LOOK = Duration.ofMinutes(15);
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 40;

  private final VonageBusinessGateway vonage;
  private final List<VonageSeat> seats;
  private final WebhookInbox inbox;
  private final SyncCursors cursors;
  private final InstantSource clock;

  public VonageEvents(
      VonageBusinessGateway vonage,
      List<VonageSeat> seats,
      WebhookInbox inbox,
      SyncCursors cursors,
      InstantSource clock) {
    this.vonage = vonage;
    this.seats = List.copyOf(seats);
    this.inbox = inbox;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "vonage-business.events";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(60);
  }

  @Override
  public int sync() {
    Instant now = clock.instant();
    List<JsonNode> found = new ArrayList<>();
    Map<String, Instant> read = new LinkedHashMap<>();
    VendorException failure =
        Seats.each(seats, seat -> read.put(cursor(seat), ask(seat, now, found)));
    // Before another seat's missed call is judged, it has to be known who answered.
    found.sort(Comparator.comparing(VonageEvents::isMissed));
    int news = 0;
    for (JsonNode event : found) {
      news += leave(event, now) ? 1 : 0;
    }
    read.forEach((cursor, until) -> cursors.set(cursor, until.toString(), now));
    if (failure != null) {
      throw failure;
    }
    return news;
  }

  /** Finds a seat's events; returns up to when they are all found. */
  private Instant ask(VonageSeat seat, Instant now, List<JsonNode> found) {
    Instant from = cursors.find(cursor(seat)).map(Instant::parse).orElse(now.minus(FIRST_LOOK));
    Instant last = from;
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode events = vonage.get(seat, "/events?" + query(from, page));
      for (JsonNode event : events) {
        found.add(event);
        last = VonageTime.of(event.path("startTime")).orElse(last);
      }
      if (events.size() < PAGE) {
        return now.minus(LONGEST_RING);
      }
    }
    return last;
  }

  private static String query(Instant from, int page) {
    return "direction=INBOUND&states=ACTIVE,HELD,REMOTE_HELD,ANSWERED,MISSED,REJECTED"
        + "&order=ASC&sort=startTime&size="
        + PAGE
        + "&offset="
        + page
        + "&fromDate="
        + from.toEpochMilli();
  }

  private boolean leave(JsonNode event, Instant at) {
    String key = String.join(".", text(event, "userId"), text(event, "id"), text(event, "state"));
    byte[] body = JSON.writeValueAsString(Map.of("event", event)).getBytes(StandardCharsets.UTF_8);
    return inbox.leave(SOURCE, key, body, at);
  }

  private static boolean isMissed(JsonNode event) {
    String state = text(event, "state");
    return state.equals("MISSED") || state.equals("REJECTED");
  }

  private static String text(JsonNode event, String field) {
    return event.path(field).asString("");
  }

  private String cursor(VonageSeat seat) {
    return name() + "/" + seat.userId();
  }
}
