package dev.ringback.sandbox.sendgrid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A mail to one recipient.
 *
 * @param args custom arguments; the personalization's override the mail's
 */
record Letter(String id, String from, String to, String subject, Map<String, String> args) {
  static Letter of(String mailId, int part, JsonNode mail, JsonNode personalization, String to) {
    Map<String, String> args = new LinkedHashMap<>();
    for (JsonNode source : new JsonNode[] {mail, personalization}) {
      source
          .path("custom_args")
          .properties()
          .forEach(arg -> args.put(arg.getKey(), arg.getValue().asString()));
    }
    String subject = personalization.path("subject").asString(mail.path("subject").asString(""));
    return new Letter(
        mailId + ".recvd-7c9f5b-" + part,
        mail.path("from").path("email").asString(),
        to,
        subject,
        args);
  }

  /** An event about it; custom arguments are top-level keys. */
  Map<String, Object> event(String kind, Map<String, String> more) {
    Map<String, Object> event = new LinkedHashMap<>(args);
    event.put("email", to);
    event.put("timestamp", Instant.now().getEpochSecond());
    event.put("smtp-id", "<" + id + "@geopod-ismtpd>");
    event.put("event", kind);
    event.put("sg_event_id", UUID.randomUUID().toString().replace("-", ""));
    event.put("sg_message_id", id);
    event.putAll(more);
    return event;
  }
}
