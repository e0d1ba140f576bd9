package dev.ringback.activities.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.detection.RingCentralGateway.Answer;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.records.detection.RequestSlots;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.WebhookInbox;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads RingCentral's call log for calls whose notifications were lost: the whole log of the last
 * while first ({@code FSync}), then what changed ({@code ISync}). Where a while has more calls than
 * one answer holds, the log of that while is read page by page, some with each run. Records are
 * left in the inbox under the call's id and result, so that one is handed over again only if its
 * result changed.
 */
public final class RingCentralLogSync implements SyncSource {
  static final String SOURCE = "ringcentral.log";

  /** The most that one answer holds; more changes than that begin from the start. */
  private static final int MOST = 250;

  /** Before this process ever asked, calls of this age are still worth a call back. */
  private static final Duration AT_FIRST = Duration.ofMinutes(15);

  /** Longer ago nobody expects a call back any more. */
  private static final Duration LONGEST = Duration.ofHours(12);

  /** Pages of one run: with the synchronization itself it takes no more than its slots. */
  private static final int PAGES = 2;

  private static final String REST = "ringcentral.call-log.rest";
  private static final Duration NO_SLOT = Duration.ofSeconds(15);

  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private static final Set<String> NOT_OVER = Set.of("In Progress", "Unknown", "");

  private final RingCentralGateway ringCentral;
  private final SyncCursors cursors;
  private final WebhookInbox inbox;
  private final RequestSlots slots;
  private final InstantSource clock;

  public RingCentralLogSync(
      RingCentralGateway ringCentral,
      SyncCursors cursors,
      WebhookInbox inbox,
      RequestSlots slots,
      InstantSource clock) {
    this.ringCentral = ringCentral;
    this.cursors = cursors;
    this.inbox = inbox;
    this.slots = slots;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ringcentral.call-log";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(60);
  }

  @Override
  public int sync() {
    Instant now = clock.instant();
    Cursor cursor = cursors.find(name()).map(Cursor::read).orElse(null);
    Answer answer;
    if (cursor == null) {
      answer = full(now.minus(AT_FIRST), now);
    } else {
      answer = ask(path("ISync") + "&syncToken=" + encoded(cursor.token()));
      if (answer.status() / 100 == 4) {
        // Too many changes, or a token that is over.
        Instant since = cursor.at().minus(OVERLAP);
        Instant earliest = now.minus(LONGEST);
        answer = full(since.isBefore(earliest) ? earliest : since, now);
      }
    }
    int found = keep(require(answer), now);
    String token = answer.body().path("syncInfo").path("syncToken").asString("");
    if (token.isEmpty()) {
      throw new NothingHappened("RingCentral's call log gave no token", null);
    }
    cursors.set(name(), new Cursor(now, token).text(), now);
    return found + rest(now);
  }

  /** The newest records since then; where there are more, the rest is noted to be read. */
  private Answer full(Instant since, Instant now) {
    Answer answer =
        ask(
            path("FSync")
                + "&recordCount="
                + MOST
                + "&dateFrom="
                + since.truncatedTo(ChronoUnit.SECONDS));
    if (answer.ok() && answer.body().path("records").size() >= MOST) {
      Instant earliest =
          cursors
              .find(REST)
              .map(text -> Rest.read(text).since())
              .filter(since::isAfter)
              .orElse(since);
      cursors.set(REST, new Rest(earliest, now, 1).text(), now);
    }
    return answer;
  }

  /** Reads some pages of what did not fit; what is between two instants keeps its pages. */
  private int rest(Instant now) {
    int found = 0;
    for (int i = 0; i < PAGES; i++) {
      Rest rest = cursors.find(REST).map(Rest::read).orElse(null);
      if (rest == null || !slots.take(RequestSlots.RINGCENTRAL_SYNC, now)) {
        return found;
      }
      JsonNode page = require(answer(rest.path()));
      found += keep(page, now);
      if (page.path("records").size() < MOST) {
        cursors.clear(REST);
      } else {
        cursors.set(REST, rest.next().text(), now);
      }
    }
    return found;
  }

  private static JsonNode require(Answer answer) {
    if (!answer.ok()) {
      throw new NothingHappened(
          "RingCentral's call log cannot be read (%d, %s)"
              .formatted(answer.status(), answer.error()),
          null);
    }
    return answer.body();
  }

  private Answer ask(String path) {
    if (!slots.take(RequestSlots.RINGCENTRAL_SYNC, clock.instant())) {
      throw new NothingHappened("RingCentral's call log was asked often enough", NO_SLOT);
    }
    return answer(path);
  }

  private Answer answer(String path) {
    try {
      return ringCentral.get(path);
    } catch (NothingHappened e) {
      Duration wait = e.retryAfter();
      if (wait != null) {
        slots.close("ringcentral", clock.instant().plus(wait));
      }
      throw e;
    }
  }

  private static String path(String type) {
    return "/restapi/v1.0/account/~/call-log-sync?statusGroup=All&syncType=" + type;
  }

  private int keep(JsonNode body, Instant now) {
    int found = 0;
    for (JsonNode record : body.path("records")) {
      String session = record.path("telephonySessionId").asString("");
      String result = record.path("result").asString("");
      boolean tells =
          "Inbound".equals(record.path("direction").asString(""))
              && !session.isEmpty()
              && !NOT_OVER.contains(result);
      if (tells
          && inbox.leave(SOURCE, session + "/" + result, record.toString().getBytes(UTF_8), now)) {
        found++;
      }
    }
    return found;
  }

  private static String encoded(String token) {
    return URLEncoder.encode(token, UTF_8);
  }

  /** Where the log was read to: when, and RingCentral's token. */
  private record Cursor(Instant at, String token) {
    static Cursor read(String text) {
      int space = text.indexOf(' ');
      return new Cursor(Instant.parse(text.substring(0, space)), text.substring(space + 1));
    }

    String text() {
      return at + " " + token;
    }
  }

  /** What is between two instants and was not read yet, from this page on. */
  private record Rest(Instant since, Instant until, int page) {
    static Rest read(String text) {
      String[] parts = text.split(" ");
      return new Rest(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    Rest next() {
      return new Rest(since, until, page + 1);
    }

    String path() {
      return "/restapi/v1.0/account/~/call-log?direction=Inbound&view=Simple&perPage=%d&page=%d&dateFrom=%s&dateTo=%s"
          .formatted(MOST, page, since.truncatedTo(ChronoUnit.SECONDS), until);
    }

    String text() {
      return since + " " + until + " " + page;
    }
  }
}
