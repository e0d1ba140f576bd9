package dev.ringback.starter.detection.freeswitch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.detection.CallWebhookContract;
import dev.ringback.starter.detection.socket.FakePhoneSystem;
import dev.ringback.starter.detection.socket.SocketIntake;
import dev.ringback.starter.intake.CallLegs;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ChannelRecordTest extends CallWebhookContract {
  private static final String PATH = "/webhooks/freeswitch/cdr?uuid=a_x";

  @Autowired private CallerHash hash;
  @Autowired private FreeSwitchLegs legs;
  @Autowired private SocketIntake intake;
  @Autowired private Clock clock;

  @Override
  protected List<String> missedCall() {
    return List.of(
        record(call + "-1", "outbound", "default", ""),
        record(call + "-2", "outbound", "default", ""),
        record(call, "inbound", "public", ""));
  }

  @Override
  protected HttpResponse<String> deliver(byte[] body) {
    return send(body, "ringback:cdr-password");
  }

  @Override
  protected HttpResponse<String> forge(byte[] body) {
    return send(body, "ringback:guess");
  }

  @Override
  protected HttpResponse<String> deliverBare(byte[] body) {
    return http.send("POST", PATH, body);
  }

  @Test
  void takesTheRecordInEveryEncoding() {
    String xml = missedCall().getLast();
    deliver(bytes("cdr=" + xml));
    deliver(bytes("cdr=" + URLEncoder.encode(xml, UTF_8).replace("+", "%20")));

    missedOnce();
    assertThat(recoveries.told(MissedCall.class).getFirst().rangAt())
        .isEqualTo("2026-11-23T17:05:00.250Z");
  }

  @Test
  void seesThatACallWasAnswered() {
    deliver(
        bytes(
            record(
                call,
                "inbound",
                "public",
                "<billsec>40</billsec><last_bridge_to>b</last_bridge_to>"
                    + "<last_bridge_hangup_cause>NORMAL_CLEARING</last_bridge_hangup_cause>")));

    assertThat(recoveries.told()).isEmpty();
  }

  /** Microseconds after the call began. */
  @ParameterizedTest
  @CsvSource({
    // answered, connected, sent on; whether somebody talked with them
    "5000000,5010000,15000000,true", // the phone that took it up sent it on
    "1000000,5000000,15000000,true", // after a menu
    "7000000,2000000,15000000,true", // heard ringing first
    "17000000,2000000,15000000,false", // answered by what it was sent on to
    "1000000,5000000,0,false", // after a menu, and it only rang
    "1000000,0,15000000,false"
  })
  void tellsACallThatWasSentOnFromOneThatNobodyTook(
      long answered, long connected, long sentOn, boolean talked) {
    String times =
        "<times><bridged_time>%d</bridged_time><transfer_time>%d</transfer_time><hangup_time>%d</hangup_time></times>"
            .formatted(at(connected), at(sentOn), at(20_000_000));
    String record =
        record(
                call,
                "inbound",
                "public",
                "<billsec>19</billsec><answer_uepoch>%d</answer_uepoch><last_bridge_to>b</last_bridge_to>"
                    .formatted(at(answered)))
            .replace("<callflow profile_index=\"1\">", "<callflow profile_index=\"1\">" + times);

    deliver(bytes(record));

    assertThat(recoveries.told(MissedCall.class)).hasSize(talked ? 0 : 1);
  }

  @Test
  void leavesAFaxAlone() {
    deliver(
        bytes(
            record(call, "inbound", "public", "<billsec>12</billsec><last_app>rxfax</last_app>")));

    assertThat(recoveries.told()).isEmpty();
    assertThat(
            jdbc.sql("select outcome from clinic_call where event = :event")
                .param("event", CallLegs.event(hash, PhoneSystem.FREESWITCH, call).value())
                .query(String.class)
                .single())
        .isEqualTo("FAX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE cdr [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><cdr>&x;</cdr>",
        "<!DOCTYPE cdr SYSTEM \"http://127.0.0.1:1/x.dtd\"><cdr/>",
        "<cdr/>",
        "cdr="
      })
  void refusesRecordsThatReachOutOrSayNothing(String xml) {
    assertThat(deliver(bytes(xml)).statusCode()).isEqualTo(400);
  }

  @Test
  void givesACallOneIdWhicheverWayItIsTold() {
    try (var pbx =
        new FakePhoneSystem("Content-Type: auth/request\n\n", ChannelRecordTest::answer)) {
      var socket =
          new FreeSwitchConfiguration()
              .freeSwitch(
                  new FreeSwitchSettings(
                      "", "", "127.0.0.1", pbx.address().getPort(), "ClueCon", Set.of("public")),
                  legs,
                  intake,
                  clock);
      socket.start();
      await().until(() -> pbx.requests.stream().anyMatch(r -> r.startsWith("event plain")));
      pbx.says(event(call + "-1", "outbound") + event(call, "inbound"));
      missedOnce();
      socket.stop();
    }
    deliver(bytes(missedCall().getLast()));

    missedOnce();
    assertThat(recoveries.told(MissedCall.class).getFirst().event())
        .isEqualTo(CallLegs.event(hash, PhoneSystem.FREESWITCH, call));
  }

  private static long at(long after) {
    return after == 0 ? 0 : 1795453500250000L + after;
  }

  private static String answer(String request) {
    return request.equals("auth ClueCon\n")
        ? "Content-Type: command/reply\nReply-Text: +OK accepted\n\n"
        : "Content-Type: command/reply\nReply-Text: +OK event listener enabled plain\n\n";
  }

  private String event(String uuid, String direction) {
    String body =
        """
        Event-Name: CHANNEL_HANGUP_COMPLETE
        Unique-ID: %s
        Call-Direction: %s
        Caller-Context: public
        Caller-Caller-ID-Number: %s
        Caller-Destination-Number: 1000
        Hangup-Cause: NO_ANSWER
        variable_sip_req_user: %s
        variable_start_uepoch: 1795453500250000
        variable_originate_disposition: NO_ANSWER

        """
            .formatted(uuid, direction, encoded(caller), encoded(Lumen.LINE));
    return "Content-Length: " + body.length() + "\nContent-Type: text/event-plain\n\n" + body;
  }

  private HttpResponse<String> send(byte[] body, String pair) {
    return http.send(
        "POST",
        PATH,
        body,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
  }

  private String record(String uuid, String direction, String context, String more) {
    return """
    <?xml version="1.0"?>
    <cdr><channel_data><direction>%s</direction></channel_data>\
    <variables><uuid>%s</uuid><sip_req_user>%s</sip_req_user>\
    <start_uepoch>1795453500250000</start_uepoch><end_uepoch>1795453520250000</end_uepoch>\
    <originate_disposition>NO_ANSWER</originate_disposition>\
    <hangup_cause>NO_ANSWER</hangup_cause>%s</variables>\
    <callflow profile_index="2"><caller_profile><context>features</context>\
    <destination_number>vm</destination_number></caller_profile></callflow>\
    <callflow profile_index="1"><caller_profile><caller_id_number>%s</caller_id_number>\
    <destination_number>1000</destination_number><uuid>%s</uuid><context>%s</context>\
    </caller_profile></callflow></cdr>\
    """
        .formatted(direction, uuid, encoded(Lumen.LINE), more, caller, uuid, context);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
