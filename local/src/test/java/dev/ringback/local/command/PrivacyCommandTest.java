package dev.ringback.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.story.PrivacyApi;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PrivacyCommandTest {
  private static final String PERSON = "+15125550177 --reason misheard --by maria ";

  @ParameterizedTest
  @CsvSource({"'',nothing to correct", "--family Reyes,--family", "--fact 0,two things"})
  void refusesACorrectionThatSaysTooLittle(String options, String told) {
    assertThatThrownBy(() -> correction(options).body())
        .isInstanceOf(Problem.class)
        .hasMessageContaining(told);
  }

  @Test
  void correctsWhatIsGiven() {
    assertThat(correction("--given Ana --family Reyes --episode ep_1 --fact 2").body())
        .containsEntry("name", Map.of("given", "Ana", "family", "Reyes"))
        .containsEntry("fact", Map.of("episode", "ep_1", "index", 2))
        .doesNotContainKey("email");
  }

  @ParameterizedTest
  @CsvSource({"''", "--phone +15125550177 --clinic lumen"})
  void holdsAPersonOrAClinicAndNotBoth(String options) {
    var add = new PrivacyHoldCommand.Add();
    new CommandLine(add).parseArgs(("--reason claim --by maria " + options).strip().split(" "));
    assertThatThrownBy(add::call).isInstanceOf(Problem.class).hasMessageContaining("hold is on");
  }

  @Test
  void erasesOnlyWhatIsConfirmed() {
    var erase = new PrivacyEraseCommand();
    new CommandLine(erase).parseArgs("+15125550177", "--by", "maria", "--confirm", "yes");
    assertThatThrownBy(erase::call)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cannot be undone");
  }

  @Test
  void tellsWhetherAHoldIsInForce() {
    var at = Instant.parse("2026-11-24T18:00:00Z");
    var held = new PrivacyApi.Hold("lh_1", null, "ct_1", "a claim", "maria", at, null, null);
    assertThat(PrivacyHoldCommand.Holds.line(held)).contains("ct_1", "in force", "a claim");
  }

  private static PrivacyCorrectCommand correction(String options) {
    var command = new PrivacyCorrectCommand();
    new CommandLine(command).parseArgs((PERSON + options).strip().split(" "));
    return command;
  }
}
