package dev.ringback.records.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.UnansweredLine;
import dev.ringback.workflows.clinic.UnansweredLine.Reaches;
import dev.ringback.workflows.clinic.UnansweredLine.Then;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnansweredLineFileTest {
  private static final PhoneNumber STAFF = new PhoneNumber("+15125550120");

  @Test
  void aFileThatSaysNothingMeansForwardedCallsThatAreCalledBack() {
    assertThat(read("")).isEqualTo(UnansweredLine.usual(STAFF));
  }

  @Test
  void theDeskIsTheStaffLineUnlessItIsNamed() {
    assertThat(read("reaches: desk-first, then: talk"))
        .isEqualTo(
            new UnansweredLine(Reaches.DESK_FIRST, STAFF, Duration.ofSeconds(20), Then.TALK));
    assertThat(read("reaches: desk-first, desk: '+15125550199', ringFor: 12s, then: call-back"))
        .isEqualTo(
            new UnansweredLine(
                Reaches.DESK_FIRST,
                new PhoneNumber("+15125550199"),
                Duration.ofSeconds(12),
                Then.CALL_BACK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reaches: sometimes, then: talk|reaches|choices",
        "reaches: forwarded|then|missing",
        "reaches: forwarded, desk: '+15125550199', then: talk|desk|desk-first",
        "reaches: forwarded, ringFor: 20s, then: talk|ringFor|desk-first",
        "reaches: desk-first, ringFor: 2m, then: talk|ringFor|between",
        "reaches: desk-first, ringFor: 1s, then: talk|ringFor|between",
        "reaches: desk-first, desk: '+15125550101', then: talk|desk|leads to us",
        "reaches: desk-first, desk: 120, then: talk|desk|text",
        "reaches: desk-first, otherwise: talk, then: talk|otherwise|not known"
      })
  void aMistakeIsNamed(String block, String field, String message) {
    var refused = catchThrowableOfType(ClinicFileException.class, () -> read(block));

    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo("locations[0].unanswered." + field);
          assertThat(problem.message()).contains(message);
        });
  }

  private static UnansweredLine read(String block) {
    String yaml =
        Lumen.yaml()
            .replaceFirst(
                "(    pmsLocationId: )",
                block.isEmpty() ? "$1" : "    unanswered: {" + block + "}\n$1");
    return ClinicFile.parse("lumen.yaml", yaml).locations().getFirst().unanswered();
  }
}
