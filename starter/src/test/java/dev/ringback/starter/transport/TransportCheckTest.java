package dev.ringback.starter.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class TransportCheckTest {
  private final Map<String, Object> settings =
      new HashMap<>(
          Map.of(
              "server.address", "127.0.0.1",
              "RINGBACK_WAIT_SPEED", "3600",
              "TWILIO_API_BASE_URL", "http://127.0.0.1:7402/twilio",
              "SENDGRID_API_BASE_URL", "http://127.0.0.1:7402/sendgrid"));

  @Test
  void letsTimeRunFasterOnlyBeforeTheSandbox() {
    assertThat(aboutTime()).isEmpty();
    settings.remove("TWILIO_API_BASE_URL");
    assertThat(aboutTime()).hasSize(1);
    settings.put("RINGBACK_WAIT_SPEED", "1");
    assertThat(aboutTime()).isEmpty();
  }

  private List<String> aboutTime() {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return TransportCheck.problems(environment).stream()
        .filter(problem -> problem.contains("RINGBACK_WAIT_SPEED"))
        .toList();
  }
}
