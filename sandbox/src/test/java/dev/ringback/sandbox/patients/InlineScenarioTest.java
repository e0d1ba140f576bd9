package dev.ringback.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class InlineScenarioTest {
  private static final Scenarios SCENARIOS = new Scenarios();
  private static final String CALLER =
      "\"caller\":{\"given\":\"Dana\",\"family\":\"Whitfield\"},\"opening\":{\"say\":[\"Hi\"]}";

  @Test
  void leavesOutWhatIsAsUsual() {
    Scenario scenario = define("{" + CALLER + "}");

    assertThat(scenario.phone()).hasSize(1);
    assertThat(scenario.texts().reads()).hasSize(1);
    assertThat(scenario.desk().line()).isEqualTo("+15125550101");
    assertThat(SCENARIOS.rules(scenario)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "rules":[{"asked":"("}]                          | rules[0].asked: Unclosed group
          "rules":[{"asked":"a"},{"interruptsAfter":"x"}]  | rules[1].interruptsAfter:
          "rules":[{"interruptsAfter":0}]                  | rules[0].interruptsAfter: must be 1 or more
          "rules":[{"dropsAfter":0}]                       | rules[0].dropsAfter: must be 1 or more
          "rules":[{"says":"x"}]                           | rules[0].says: is not a field here
          "rules":[{"keys":"one"}]                         | rules[0].keys: must be keys of a phone
          "rules":[{"meanwhile":"FIRE"}]                   | rules[0].meanwhile:
          "phone":[{"ends":"MAYBE"}]                       | phone[0].ends:
          "phone":[{"after":1}]                            | phone[0].ends: is missing
          "alsoTexts":[{"afterTurn":1}]                    | alsoTexts[0].say: is missing
          "talks":"nonsense"                               | talks: there is no conversation nonsense
          "textz":{}                                       | textz: is not a field here
          """)
  void namesTheFieldThatIsWrong(String field, String problem) {
    assertThatThrownBy(() -> define("{" + CALLER + "," + field + "}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(problem);
  }

  @Test
  void needsACallerAndFirstWords() {
    assertThatThrownBy(() -> define("{}")).hasMessage("caller: is missing");
    assertThatThrownBy(() -> define("{\"caller\":{\"given\":\"Dana\"}}"))
        .hasMessage("caller.family: is missing");
    assertThatThrownBy(() -> define("{\"caller\":{\"given\":\"Dana\",\"family\":\"Whitfield\"}}"))
        .hasMessage("opening: is missing");
  }

  @Test
  void keepsSilentOnceForEachRuleThatSaysSo() {
    var patient =
        conversation(
            """
            "rules":[{"asked":"name","silent":true},{"asked":"name","silent":true},
                     {"asked":"name","say":["Dana"]}]
            """);

    assertThat(patient.answer("What is your name?", true)).isNull();
    assertThat(patient.answer("What is your name?", true)).isNull();
    assertThat(patient.answer("What is your name?", true)).isEqualTo("Dana");
  }

  @Test
  void pressesKeysOnACallAndWritesWords() {
    var patient = conversation("\"rules\":[{\"read\":\"press\",\"keys\":\"1\",\"say\":[\"one\"]}]");

    assertThat(patient.answer("press 1", true)).isEqualTo("1");
    assertThat(patient.answer("press 1", false)).isEqualTo("one");
  }

  @Test
  void murmursOnceAndThenListens() {
    var patient = conversation("\"rules\":[{\"read\":\"Botox\",\"backchannel\":\"mm-hm\"}]");

    assertThat(String.valueOf(patient.listen("For Botox", false))).contains("mm-hm");
    assertThat(patient.listen("For Botox we", true)).isNull();
    assertThat(patient.answer("For Botox we have times. Which?", true))
        .isEqualTo("Sure, that works for me.");
  }

  @Test
  void losesPatienceOnceWhateverIsSaid() {
    var patient =
        conversation("\"interruptsAfter\":3,\"rules\":[{\"read\":\"name\",\"say\":[\"Dana\"]}]");

    assertThat(patient.listen("And your", true)).isNull();
    assertThat(String.valueOf(patient.listen("And your name", true))).contains("Dana");
    assertThat(patient.listen("And your name again", true)).isNull();
  }

  private static Conversation conversation(String fields) {
    Scenario scenario = define("{" + CALLER + "," + fields + "}");
    var conversation =
        new Conversation(
            scenario.opening(), scenario.rules(), scenario.interruptsAfter(), Map.of());
    conversation.answer("Hello!", true);
    return conversation;
  }

  private static Scenario define(String story) {
    return SCENARIOS.define(JsonMapper.shared().readTree(story));
  }
}
