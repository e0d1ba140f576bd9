package dev.ringback.sandbox.twilio;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a session introduces itself; the same on every connection. */
final class RelaySetup {
  private final String sessionId = Sid.fresh("VX");
  private final String account;
  private final Call call;
  private final RelayNoun noun;

  RelaySetup(String account, Call call, RelayNoun noun) {
    this.account = account;
    this.call = call;
    this.noun = noun;
  }

  String sessionId() {
    return sessionId;
  }

  Map<String, Object> message() {
    Map<String, Object> setup = new LinkedHashMap<>();
    setup.put("type", "setup");
    setup.put("sessionId", sessionId);
    setup.put("accountSid", account);
    setup.put("parentCallSid", "");
    setup.put("callSid", call.sid());
    setup.put("from", call.request().from());
    setup.put("to", call.request().to());
    setup.put("forwardedFrom", "");
    setup.put("callType", "PSTN");
    setup.put("callerName", "");
    setup.put("direction", call.direction());
    setup.put("callStatus", "IN_PROGRESS");
    setup.put("customParameters", noun.parameters());
    return setup;
  }
}
