package dev.ringback.sandbox.twilio;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message resource. */
record Message(
    String sid,
    String from,
    String to,
    String body,
    Direction direction,
    Status status,
    Instant created,
    Instant updated,
    @Nullable Instant sent,
    @Nullable Integer errorCode) {

  /** Where it came from. */
  enum Direction {
    INBOUND,
    OUTBOUND_API,
    OUTBOUND_REPLY;

    String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The statuses this carrier produces. */
  enum Status {
    QUEUED,
    SENT,
    DELIVERED,
    FAILED,
    RECEIVED;

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Message at(Status reached, Instant now, @Nullable Integer error) {
    return new Message(
        sid,
        from,
        to,
        body,
        direction,
        reached,
        created,
        now,
        sent == null && reached != Status.QUEUED ? now : sent,
        error);
  }

  Message redacted(Instant now) {
    return new Message(sid, from, to, "", direction, status, created, now, sent, errorCode);
  }

  Map<String, Object> view(String account) {
    String uri = "/2010-04-01/Accounts/" + account + "/Messages/" + sid;
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("sid", sid);
    view.put("account_sid", account);
    view.put("api_version", "2010-04-01");
    view.put("body", body);
    view.put("direction", direction.wire());
    view.put("from", from);
    view.put("to", to);
    view.put("status", status.wire());
    view.put("date_created", TwilioTime.rfc2822(created));
    view.put("date_updated", TwilioTime.rfc2822(updated));
    view.put("date_sent", TwilioTime.rfc2822OrNull(sent));
    view.put("error_code", errorCode);
    view.put("error_message", null);
    view.put("messaging_service_sid", null);
    view.put("num_media", "0");
    view.put("num_segments", String.valueOf(Math.max(1, (body.length() + 152) / 153)));
    view.put("price", null);
    view.put("price_unit", "USD");
    view.put("subresource_uris", Map.of("media", uri + "/Media.json"));
    view.put("uri", uri + ".json");
    return view;
  }
}
