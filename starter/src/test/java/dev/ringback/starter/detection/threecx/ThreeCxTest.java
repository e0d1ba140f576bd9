package dev.ringback.starter.detection.threecx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.detection.CallWebhookContract;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreeCxTest extends CallWebhookContract {
  private static final String PATH = "/webhooks/3cx";

  @Override
  protected List<String> missedCall() {
    return List.of(report("Missed", "201"), report("Missed", "202"));
  }

  @Override
  protected HttpResponse<String> deliver(byte[] body) {
    return http.send("POST", PATH, body, "Ringback-Secret", "3cx-secret");
  }

  @Override
  protected HttpResponse<String> forge(byte[] body) {
    return http.send("POST", PATH, body, "Ringback-Secret", "guess");
  }

  @Override
  protected HttpResponse<String> deliverBare(byte[] body) {
    return http.send("POST", PATH, body);
  }

  @Test
  void seesThatAnotherExtensionAnswered() {
    deliver(bytes(report("Missed", "201")));
    deliver(bytes(report("Inbound", "202")));

    assertThat(
            jdbc.sql("select left_alone from clinic_call where reported_by = 'THREE_CX'")
                .query(String.class)
                .list())
        .contains("ANSWERED");
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void leavesCallsAloneThatTheClinicMakes() {
    assertThat(deliver(bytes(report("Notanswered", "201"))).statusCode()).isEqualTo(200);
    assertThat(deliver(bytes(report("Outbound", "201"))).statusCode()).isEqualTo(200);
    assertThat(recoveries.told()).isEmpty();
  }

  private String report(String type, String agent) {
    return """
    {"callType":"%s","number":"%s","line":"%s","agent":"%s","startedAt":"2026-11-23T17:05:00Z"}\
    """
        .formatted(type, caller, Lumen.LINE, agent);
  }
}
