package dev.ringback.sandbox.freeswitch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A leg that nobody answered.
 *
 * @param caller whether it is the caller's own (A), or a phone that was rung for them (B)
 */
record Leg(String uuid, boolean caller, String from, String to, Instant began, Instant over) {

  /** As mod_xml_cdr writes it; the values of variables are percent-encoded once more. */
  String record() {
    var variables = new StringBuilder();
    variables()
        .forEach(
            (name, value) -> variables.append("<%1$s>%2$s</%1$s>".formatted(name, encoded(value))));
    return """
    <?xml version="1.0"?>
    <cdr core-uuid="6f3a2b1c-0000-4000-8000-000000000001" switchname="pbx">\
    <channel_data><state>CS_REPORTING</state><direction>%s</direction></channel_data>\
    <variables>%s</variables>\
    <callflow dialplan="XML" profile_index="1"><caller_profile><username>%s</username>\
    <caller_id_number>%s</caller_id_number><destination_number>%s</destination_number>\
    <uuid>%s</uuid><context>%s</context></caller_profile>\
    <times><created_time>%d</created_time><answered_time>0</answered_time>\
    <bridged_time>0</bridged_time><hangup_time>%d</hangup_time></times></callflow></cdr>
    """
        .formatted(
            direction(),
            variables,
            from,
            from,
            to,
            uuid,
            context(),
            began.toEpochMilli() * 1000,
            over.toEpochMilli() * 1000);
  }

  /** As the event socket tells of its end. */
  String event() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Event-Name", "CHANNEL_HANGUP_COMPLETE");
    fields.put("Event-Date-Timestamp", String.valueOf(over.toEpochMilli() * 1000));
    fields.put("Unique-ID", uuid);
    fields.put("Call-Direction", direction());
    fields.put("Caller-Caller-ID-Number", from);
    fields.put("Caller-Destination-Number", to);
    fields.put("Caller-Context", context());
    fields.put("Caller-Channel-Bridged-Time", "0");
    fields.put("Hangup-Cause", cause());
    variables().forEach((name, value) -> fields.put("variable_" + name, value));
    var text = new StringBuilder();
    fields.forEach(
        (name, value) -> text.append(name).append(": ").append(encoded(value)).append('\n'));
    return text.append('\n').toString();
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("uuid", uuid);
    variables.put("direction", direction());
    variables.put("start_epoch", String.valueOf(began.getEpochSecond()));
    variables.put("start_uepoch", String.valueOf(began.toEpochMilli() * 1000));
    variables.put("answer_epoch", "0");
    variables.put("end_epoch", String.valueOf(over.getEpochSecond()));
    variables.put("end_uepoch", String.valueOf(over.toEpochMilli() * 1000));
    variables.put("billsec", "0");
    variables.put("hangup_cause", cause());
    if (caller) {
      variables.put("sip_req_user", to);
      variables.put("originate_disposition", "NO_ANSWER");
      variables.put("last_app", "bridge");
    }
    return variables;
  }

  private String direction() {
    return caller ? "inbound" : "outbound";
  }

  private String context() {
    return caller ? "public" : "default";
  }

  private static String cause() {
    return "NO_ANSWER";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
