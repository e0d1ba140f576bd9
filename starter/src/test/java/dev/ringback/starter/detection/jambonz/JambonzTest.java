package dev.ringback.starter.detection.jambonz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.detection.CallWebhookContract;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JambonzTest extends CallWebhookContract {
  private static final String PATH = "/webhooks/jambonz";

  @Override
  protected List<String> missedCall() {
    return List.of(
        status(call, null, "inbound", "trying"),
        status(call + "-1", call, "outbound", "ringing"),
        status(call + "-2", call, "outbound", "ringing"),
        status(call + "-1", call, "outbound", "no-answer"),
        status(call + "-2", call, "outbound", "busy"),
        status(call, null, "inbound", "completed"));
  }

  @Override
  protected HttpResponse<String> deliver(byte[] body) {
    return send(body, sign("jambonz-secret", Instant.now(), body));
  }

  @Override
  protected HttpResponse<String> forge(byte[] body) {
    return send(body, sign("guess", Instant.now(), body));
  }

  @Override
  protected HttpResponse<String> deliverBare(byte[] body) {
    return http.send("POST", PATH, body);
  }

  @Test
  void refusesASignatureThatIsTooOld() {
    byte[] body = bytes(missedCall().getFirst());

    assertThat(
            send(body, sign("jambonz-secret", Instant.now().minusSeconds(400), body)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void seesThatOnePhoneOfTheGroupAnswered() {
    deliver(bytes(status(call, null, "inbound", "trying")));
    deliver(bytes(status(call + "-1", call, "outbound", "ringing")));
    deliver(bytes(status(call + "-1", call, "outbound", "no-answer")));
    deliver(bytes(status(call + "-2", call, "outbound", "completed")));
    deliver(bytes(status(call, null, "inbound", "completed")));

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void leavesCallsAloneThatTheClinicMakes() {
    assertThat(deliver(bytes(status(call, null, "outbound", "no-answer"))).statusCode())
        .isEqualTo(200);
    assertThat(recoveries.told()).isEmpty();
  }

  private HttpResponse<String> send(byte[] body, String signature) {
    return http.send("POST", PATH, body, "Jambonz-Signature", signature);
  }

  private String status(String sid, String parent, String direction, String status) {
    boolean inbound = direction.equals("inbound");
    return """
    {"callSid":"%s",%s"direction":"%s","from":"%s","to":"%s","callId":"x","sipStatus":180,\
    "callStatus":"%s","accountSid":"ed649e33-e771-403a-8c99-1780eabbc803"}\
    """
        .formatted(
            sid,
            parent == null ? "" : "\"parentCallSid\":\"" + parent + "\",",
            direction,
            caller,
            inbound ? Lumen.LINE : "desk@clinic.example",
            status);
  }
}
