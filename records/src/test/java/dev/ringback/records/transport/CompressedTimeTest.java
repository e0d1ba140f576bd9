package dev.ringback.records.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedTimeTest {
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "RINGBACK_WAIT_SPEED", "3600",
              "TWILIO_API_BASE_URL", "http://127.0.0.1:7402/twilio",
              "SENDGRID_API_BASE_URL", "http://localhost:7402/sendgrid"));

  @Test
  void isLeftAloneWhereEveryVendorIsOnThisMachine() {
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "https://api.twilio.com", "http://127.0.0.1.example.com", "127.0.0.1"})
  void isRefusedWherePeopleCanBeCalled(String address) {
    settings.put("TWILIO_API_BASE_URL", address);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("RINGBACK_WAIT_SPEED", "TWILIO_API_BASE_URL");
  }

  @Test
  void isRefusedWherePeopleCanBeWrittenTo() {
    settings.remove("SENDGRID_API_BASE_URL");
    assertThat(problems()).singleElement().asString().contains("SENDGRID_API_BASE_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "0.5", "", "fast"})
  void isNoneWhereWaitsTakeTheirTime(String speed) {
    settings.put("RINGBACK_WAIT_SPEED", speed);
    settings.remove("TWILIO_API_BASE_URL");
    assertThat(problems()).isEmpty();
    settings.remove("RINGBACK_WAIT_SPEED");
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.01", "Infinity", "NaN"})
  void isWhateverRunsAheadOfTheClock(String speed) {
    settings.put("RINGBACK_WAIT_SPEED", speed);
    settings.remove("TWILIO_API_BASE_URL");
    assertThat(problems()).hasSize(1);
  }

  private List<String> problems() {
    return CompressedTime.problems(settings::get);
  }
}
