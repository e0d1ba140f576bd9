package dev.ringback.sandbox.eightbyeight;

import dev.ringback.sandbox.network.ClinicPhones;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call in the analytics.
 *
 * @param listedAt when it appears there
 */
record ListedCall(
    String id,
    String caller,
    String line,
    Instant began,
    Instant over,
    Instant listedAt,
    ClinicPhones.Witness witness) {

  Map<String, Object> view(String pbx) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("callId", id);
    view.put("startTimeUTC", began.toEpochMilli());
    view.put("connectTimeUTC", 0);
    view.put("disconnectedTimeUTC", over.toEpochMilli());
    view.put("caller", caller);
    view.put("callerName", "WIRELESS CALLER");
    view.put("callee", "120088");
    view.put("dnis", line.replace("+", ""));
    view.put("direction", "Incoming");
    view.put("missed", "Missed");
    view.put("abandoned", "-");
    view.put("answered", "-");
    view.put("talkTimeMS", 0);
    view.put("ringDuration", over.getEpochSecond() - began.getEpochSecond());
    view.put("lastLegDisposition", "Missed");
    view.put("pbxId", pbx);
    view.put("callLegCount", "1");
    return view;
  }
}
