package dev.ringback.records.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.workflows.clinic.DetectionRules;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionFileTest {

  @ParameterizedTest
  @CsvSource({"4s,4", "20s,20", "1m,60", "1 ring,2", "2 rings,8", "4 rings,20", "10 rings,56"})
  void theThresholdIsNamedInSecondsOrInRings(String written, int seconds) {
    assertThat(read("shortestRing: " + written).shortestRing()).hasSeconds(seconds);
  }

  @Test
  void theOtherTimesMayBeLeftOut() {
    DetectionRules usual = read("shortestRing: 4s");
    assertThat(usual.deskRings()).isNull();
    assertThat(usual.oldest()).isEqualTo(Duration.ofHours(24));

    DetectionRules named = read("shortestRing: 4 rings, deskRings: 3 rings, oldest: 12h");
    assertThat(named.deskRings()).hasSeconds(14);
    assertThat(named.oldest()).isEqualTo(Duration.ofHours(12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shortestRing: 11 rings|shortestRing|longer than a minute",
        "shortestRing: 61s|shortestRing|longer than a minute",
        "shortestRing: 0 rings|shortestRing|neither a duration nor a number of rings",
        "shortestRing: four rings|shortestRing|neither a duration nor a number of rings",
        "shortestRing: 4|shortestRing|text",
        "shortestRing: 4s, deskRings: 4s|deskRings|not between",
        "shortestRing: 4s, deskRings: 121s|deskRings|not between",
        "shortestRing: 4s, deskRings: long|deskRings|neither a duration nor a number of rings",
        "shortestRing: 4s, oldest: 30m|oldest|not between",
        "shortestRing: 4s, oldest: 4d|oldest|not between",
        "shortestRing: 4s, oldest: 3 rings|oldest|duration"
      })
  void aMistakeIsNamed(String keys, String field, String message) {
    var refused = catchThrowableOfType(ClinicFileException.class, () -> read(keys));

    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo("detection." + field);
          assertThat(problem.message()).contains(message);
          assertThat(problem.remedy()).isNotBlank();
        });
  }

  private static DetectionRules read(String keys) {
    String yaml = Lumen.yaml();
    int from = yaml.indexOf("\ndetection:");
    int to = yaml.indexOf("\ncompliance:");
    String block = "\ndetection: {" + keys + ", hours: always, mostPerDay: 10}\n";
    return ClinicFile.parse("lumen.yaml", yaml.substring(0, from) + block + yaml.substring(to))
        .detection();
  }
}
