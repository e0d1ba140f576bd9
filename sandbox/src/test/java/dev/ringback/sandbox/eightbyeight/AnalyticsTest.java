package dev.ringback.sandbox.eightbyeight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.ClinicPhones;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "sandbox.eight-by-eight.api-key=eght_k",
      "sandbox.eight-by-eight.username=u",
      "sandbox.eight-by-eight.password=p",
      "sandbox.eight-by-eight.pbx-id=pbx"
    })
class AnalyticsTest extends SandboxTest {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Autowired private ClinicPbx pbx;

  @Test
  void listsACallAWhileAfterItsEndAndSaysThatItWasTaken() {
    List<Instant> accepted = new ArrayList<>();
    String caller = freshNumber();
    String token = tree(token("p")).path("access_token").stringValue();
    pbx.ringsOut(
        new ClinicPhones.RungOut(caller, "+15125550101", Duration.ofSeconds(20), List.of()),
        new ClinicPhones.Witness() {
          @Override
          public void told(String what) {}

          @Override
          public void accepted(Instant at) {
            accepted.add(at);
          }
        });
    assertThat(records(token).body()).doesNotContain(caller);
    assertThat(accepted).isEmpty();

    await().until(() -> records(token).body().contains(caller));

    assertThat(accepted).isNotEmpty();
    var call = tree(records(token)).path("data").get(0);
    assertThat(call.path("dnis").stringValue()).isEqualTo("15125550101");
    assertThat(call.path("missed").stringValue()).isEqualTo("Missed");
  }

  @Test
  void refusesWrongCredentialsAndUnknownTokens() {
    assertThat(token("guess").statusCode()).isEqualTo(401);
    assertThat(records("made-up").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> token(String password) {
    return send(
        request("/8x8/analytics/work/v1/oauth/token")
            .header("8x8-apikey", "eght_k")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=u&password=" + password)));
  }

  private HttpResponse<String> records(String token) {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    return send(
        request(
                "/8x8/analytics/work/v2/call-records?pbxId=pbx&timeZone=UTC&startTime="
                    + encode(TIME.format(now.minusHours(1)))
                    + "&endTime="
                    + encode(TIME.format(now.plusMinutes(1))))
            .header("8x8-apikey", "eght_k")
            .header("Authorization", "Bearer " + token)
            .GET());
  }
}
