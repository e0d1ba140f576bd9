package dev.ringback.sandbox.twilio;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A recording of a call; it lasts as long as the call does. */
record Recording(String sid, Call call, Instant started) {

  boolean complete() {
    return call.status().over();
  }

  Map<String, Object> view(String account) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("sid", sid);
    view.put("account_sid", account);
    view.put("api_version", "2010-04-01");
    view.put("call_sid", call.sid());
    view.put("channels", 1);
    view.put("source", "StartCallRecordingAPI");
    view.put("status", complete() ? "completed" : "in-progress");
    view.put("start_time", TwilioTime.rfc2822(started));
    view.put("date_created", TwilioTime.rfc2822(started));
    view.put("date_updated", TwilioTime.rfc2822(started));
    view.put("uri", "/2010-04-01/Accounts/" + account + "/Recordings/" + sid + ".json");
    return view;
  }
}
