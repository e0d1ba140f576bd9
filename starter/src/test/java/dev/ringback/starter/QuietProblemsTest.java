package dev.ringback.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietProblemsTest extends StarterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/episodes/5125550177",
        "/api/episodes?limit=5125550177-x",
        "/api/clinics/5125550177/services",
        "/api/5125550177"
      })
  void noAnswerRepeatsWhatItWasAsked(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                  .header("Authorization", "Bearer " + TestSettings.API_TOKEN)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.body()).doesNotContain("5125550177");
    }
  }
}
