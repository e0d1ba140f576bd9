package dev.ringback.activities.detection.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.WebhookInbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Calls to the clinic that 8x8 Work lists, kept for the starter.
 *
 * <p>A call is listed some time after its end, and by the time it began. So each question goes back
 * well behind the one before; what was seen is known by its id.
 */
public final class CallRecordSource implements SyncSource {
  /** The source of what is kept. */
  public static final String SOURCE = "8x8.calls";

  /** Calls that began this long before the last question may have been listed since. */
  static final Duration OVERLAP = Duration.ofHours(1);

  /** After an outage longer than this, older calls are let go: nobody waits for them any more. */
  static final Duration LONGEST = Duration.ofHours(24);

  /** The first question goes back no further: older calls are from before we were connected. */
  static final Duration FIRST = Duration.ofMinutes(10);

  private final EightByEightGateway vendor;
  private final ZoneId zone;
  private final WebhookInbox inbox;
  private final SyncCursors cursors;
  private final InstantSource clock;

  public CallRecordSource(
      EightByEightGateway vendor,
      ZoneId zone,
      WebhookInbox inbox,
      SyncCursors cursors,
      InstantSource clock) {
    this.vendor = vendor;
    this.zone = zone;
    this.inbox = inbox;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Override
  public String name() {
    return SOURCE;
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(60);
  }

  @Override
  public int sync() {
    Instant now = clock.instant();
    Cursor cursor = cursor(now);
    int found = 0;
    for (JsonNode call : vendor.records(RecordWindow.of(cursor.from(now), now, zone))) {
      String id = call.path("callId").asString("");
      if (isOver(call) && !id.isEmpty() && !began(call).isBefore(cursor.since())) {
        boolean isNew = inbox.leave(SOURCE, id, call.toString().getBytes(UTF_8), now);
        found += isNew ? 1 : 0;
      }
    }
    cursors.set(SOURCE, cursor.since() + " " + now, now);
    return found;
  }

  private static boolean isOver(JsonNode call) {
    return "Incoming".equals(call.path("direction").asString(""))
        && call.path("disconnectedTimeUTC").asLong(0) > 0;
  }

  private static Instant began(JsonNode call) {
    return Instant.ofEpochMilli(call.path("startTimeUTC").asLong(0));
  }

  private Cursor cursor(Instant now) {
    Optional<String> known = cursors.find(SOURCE);
    try {
      return known
          .map(text -> text.split(" ", 2))
          .map(parts -> new Cursor(Instant.parse(parts[0]), Instant.parse(parts[1])))
          .orElseGet(() -> new Cursor(now.minus(FIRST), now));
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException("the cursor of " + SOURCE + " cannot be read");
    }
  }

  /**
   * How far the records were read.
   *
   * @param since calls from before are not ours
   * @param until when they were asked for last
   */
  private record Cursor(Instant since, Instant until) {
    Instant from(Instant now) {
      Instant overlapping = until.minus(OVERLAP);
      Instant oldest = now.minus(LONGEST);
      Instant from = overlapping.isBefore(oldest) ? oldest : overlapping;
      return from.isBefore(since) ? since : from;
    }
  }
}
