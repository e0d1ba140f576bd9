package dev.ringback.starter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiAccessTest extends StarterTest {

  @ParameterizedTest
  @CsvSource({
    "GET,/api/episodes",
    "GET,/api/tickets",
    "GET,/api/appointments",
    "POST,/api/appointments/ra_1/confirm",
    "POST,/api/appointments/ra_1/decline",
    "GET,/api/clinics",
    "GET,/api/clinics/lumen/services",
    "PUT,/api/clinics",
    "POST,/api/contacts",
    "POST,/api/episodes/search",
    "GET,/api/episodes/ep_1",
    "GET,/api/episodes/ep_1/timeline",
    "POST,/api/episodes/ep_1/take-over",
    "POST,/codec/decode",
    "POST,/codec/not-the-token/decode",
    "GET,/actuator/env",
    "GET,/anything"
  })
  void asksForATokenEverywhere(String method, String path) {
    var answer = http.send(method, path, new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"ringback\"");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tickets,api-token-for-tests-0001,200",
    "/api/tickets,codec-token-for-tests-01,403",
    "/api/tickets,api-token-for-tests-000,401",
    "/api/tickets,'',401",
    "/actuator/env,api-token-for-tests-0001,403",
    "/error,api-token-for-tests-0001,403",
    "/anything,api-token-for-tests-0001,403"
  })
  void opensToTheRightTokenOnly(String path, String token, int status) {
    var answer = http.send("GET", path, new byte[0], "Authorization", "Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void letsAnyoneSeeThatItIsHealthy() {
    var answer = http.send("GET", "/actuator/health", new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("UP").doesNotContain("jdbc");
  }

  @Test
  void allowsNoOtherPageToCallTheStaffApi() {
    var answer =
        http.send(
            "GET",
            "/api/tickets",
            new byte[0],
            "Origin",
            TestSettings.UI,
            "Authorization",
            "Bearer " + TestSettings.API_TOKEN);

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
