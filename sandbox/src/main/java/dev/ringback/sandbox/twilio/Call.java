package dev.ringback.sandbox.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call resource in flight or over. Its status only moves forward. */
final class Call {
  private final String sid = Sid.fresh("CA");
  private final CallRequest request;
  private final boolean inbound;
  private final Instant created;
  private CallStatus status = CallStatus.QUEUED;
  private Instant updated;
  private @Nullable Instant started;
  private @Nullable Instant ended;
  private @Nullable String answeredBy;
  private @Nullable Thread line;
  private @Nullable Script redirect;

  Call(CallRequest request, Instant now) {
    this(request, false, now);
  }

  /**
   * A call.
   *
   * @param inbound whether somebody called one of the account's numbers
   */
  Call(CallRequest request, boolean inbound, Instant now) {
    this.request = request;
    this.inbound = inbound;
    created = now;
    updated = now;
  }

  String sid() {
    return sid;
  }

  String direction() {
    return inbound ? "inbound" : "outbound-api";
  }

  /** The number of the one who is not the account. */
  String person() {
    return inbound ? request.from() : request.to();
  }

  CallRequest request() {
    return request;
  }

  synchronized CallStatus status() {
    return status;
  }

  synchronized Instant started() {
    return started == null ? created : started;
  }

  synchronized @Nullable String answeredBy() {
    return answeredBy;
  }

  synchronized void occupy(Thread thread) {
    line = thread;
  }

  /** Moves on; false when the call was ended before. */
  synchronized boolean advance(CallStatus next, Instant now) {
    if (status.over()) {
      return false;
    }
    status = next;
    updated = now;
    if (next == CallStatus.IN_PROGRESS) {
      started = now;
    }
    if (next.over()) {
      ended = now;
    }
    return true;
  }

  synchronized void answeredBy(String who) {
    answeredBy = who;
  }

  /** Hangs up from outside. A cancellation leaves a call alone that was answered. */
  synchronized void stop(boolean evenAnswered, Instant now) {
    boolean answered = status == CallStatus.IN_PROGRESS;
    if (answered && !evenAnswered) {
      return;
    }
    if (advance(answered ? CallStatus.COMPLETED : CallStatus.CANCELED, now) && line != null) {
      line.interrupt();
    }
  }

  /** Gives an answered call other instructions; false when it is not answered. */
  synchronized boolean redirect(Script script) {
    if (status != CallStatus.IN_PROGRESS) {
      return false;
    }
    redirect = script;
    if (line != null) {
      line.interrupt();
    }
    return true;
  }

  synchronized @Nullable Script takeRedirect() {
    Script taken = redirect;
    redirect = null;
    return taken;
  }

  /** Where instructions come from: an address to ask, or the words themselves. */
  record Script(@Nullable String url, @Nullable String twiml, String method) {}

  synchronized long seconds() {
    return started == null || ended == null ? 0 : Duration.between(started, ended).toSeconds();
  }

  synchronized Map<String, Object> view(String account) {
    String uri = "/2010-04-01/Accounts/" + account + "/Calls/" + sid;
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("sid", sid);
    view.put("account_sid", account);
    view.put("api_version", "2010-04-01");
    view.put("answered_by", answeredBy);
    view.put("caller_name", null);
    view.put("date_created", TwilioTime.rfc2822(created));
    view.put("date_updated", TwilioTime.rfc2822(updated));
    view.put("direction", direction());
    view.put("duration", ended == null ? null : String.valueOf(seconds()));
    view.put("start_time", TwilioTime.rfc2822OrNull(started));
    view.put("end_time", TwilioTime.rfc2822OrNull(ended));
    view.put("forwarded_from", null);
    view.put("from", request.from());
    view.put("from_formatted", Numbers.formatted(request.from()));
    view.put("to", request.to());
    view.put("to_formatted", Numbers.formatted(request.to()));
    view.put("group_sid", null);
    view.put("parent_call_sid", null);
    view.put("phone_number_sid", null);
    view.put("price", null);
    view.put("price_unit", "USD");
    view.put("queue_time", "0");
    view.put("status", status.wire());
    view.put("trunk_sid", null);
    view.put("subresource_uris", Map.of("recordings", uri + "/Recordings.json"));
    view.put("uri", uri + ".json");
    return view;
  }

  synchronized @Nullable Instant startedOrNull() {
    return started;
  }
}
