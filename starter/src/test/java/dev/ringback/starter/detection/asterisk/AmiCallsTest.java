package dev.ringback.starter.detection.asterisk;

import static dev.ringback.workflows.detection.LegNews.State.RINGING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.detection.socket.Block;
import dev.ringback.starter.detection.socket.KeptNews;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.CallWatch;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmiCallsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private static final String CALLER = "1763920800.10";

  private final AmiCalls calls = new AmiCalls(Set.of("from-trunk"), () -> NOW);
  private final List<KeptNews> heard = new ArrayList<>();

  @Test
  void hearsARingGroupThatNobodyAnswersAsOneMissedCall() {
    comesIn();
    dial("DialBegin", "11", "");
    dial("DialBegin", "12", "");
    dial("DialEnd", "11", "NOANSWER");
    dial("DialEnd", "12", "NOANSWER");
    hangsUp("11");
    hangsUp("12");
    assertThat(verdict()).isInstanceOf(CallWatch.Verdict.Going.class);
    hangsUp("10");

    assertThat(outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(heard).extracting(KeptNews::call).containsOnly(CALLER);
    LegNews first = heard.getFirst().news();
    assertThat(first)
        .isEqualTo(new LegNews(CALLER, Role.CALLER, RINGING, "+15125550142", "+15125550101", NOW));
  }

  @Test
  void hearsAnAnswerOfOnePhoneOfTheGroup() {
    comesIn();
    dial("DialBegin", "11", "");
    dial("DialBegin", "12", "");
    dial("DialEnd", "11", "CANCEL");
    dial("DialEnd", "12", "ANSWER");
    hangsUp("10");

    assertThat(outcome()).isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void hearsACallerWhoGivesUp() {
    comesIn();
    dial("DialBegin", "11", "");
    dial("DialEnd", "11", "CANCEL");
    hangsUp("10");

    assertThat(outcome()).isEqualTo(CallOutcome.ABANDONED);
  }

  @Test
  void hearsACallerWhoLeavesTheQueue() {
    comesIn();
    dial("DialBegin", "11", "");
    dial("DialEnd", "11", "NOANSWER");
    hear("QueueCallerAbandon", Map.of("Uniqueid", CALLER, "Linkedid", CALLER, "HoldTime", "40"));

    assertThat(outcome()).isEqualTo(CallOutcome.NO_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWER,ANSWERED",
    "NOANSWER,NO_ANSWER",
    "BUSY,BUSY",
    "CANCEL,ABANDONED",
    "CONGESTION,REJECTED",
    "CHANUNAVAIL,REJECTED",
    "ABORT,ABANDONED",
    "CONTINUE,ABANDONED",
    "GOTO,ABANDONED",
    "'',ABANDONED"
  })
  void readsEveryDialStatus(String status, LegNews.State state) {
    comesIn();
    dial("DialEnd", "11", status);

    assertThat(heard.getLast().news().state()).isEqualTo(state);
  }

  @Test
  void leavesCallsAloneThatBeganAtADesk() {
    hear(
        "Newchannel",
        Map.of(
            "Uniqueid", CALLER, "Linkedid", CALLER, "Context", "from-internal", "Exten", "9555"));
    dial("DialBegin", "11", "");
    dial("DialEnd", "11", "NOANSWER");
    hangsUp("10");

    assertThat(heard).isEmpty();
  }

  @Test
  void leavesCallsAloneWhoseBeginningItDidNotHear() {
    dial("DialEnd", "12", "NOANSWER");
    hangsUp("10");

    assertThat(heard).isEmpty();
  }

  @Test
  void takesUpACallThatRingsWhileItConnects() {
    underWay("");
    dial("DialEnd", "11", "NOANSWER");
    hangsUp("10");

    assertThat(outcome()).isEqualTo(CallOutcome.NO_ANSWER);
  }

  @Test
  void takesACallThatIsConnectedWhileItConnectsForAnswered() {
    underWay("6f1c-bridge");
    hangsUp("10");

    assertThat(outcome()).isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void passesOverWhatIsNoNewsOfACall() {
    assertThat(calls.read(new Block(Map.of("Response", "Success"), ""))).isEmpty();
    assertThat(calls.read(new Block(Map.of("Event", "FullyBooted"), ""))).isEmpty();
    assertThat(calls.read(new Block(Map.of("Linkedid", CALLER), ""))).isEmpty();
  }

  @Test
  void takesTheTimeFromAsteriskIfItTells() {
    hear(
        "Newchannel",
        Map.of(
            "Uniqueid", CALLER,
            "Linkedid", CALLER,
            "Context", "from-trunk",
            "Exten", "+15125550101",
            "Timestamp", "1763920800.250000"));

    assertThat(heard.getFirst().news().at()).isEqualTo("2025-11-23T18:00:00.250Z");
  }

  @Test
  void keepsNewsInAFormThatCanBeReadAgain() {
    comesIn();

    KeptNews news = heard.getFirst();

    assertThat(KeptNews.read(news.write())).isEqualTo(news);
    assertThat(news.toString()).doesNotContain("512");
  }

  private void comesIn() {
    hear("Newchannel", channel());
  }

  private void underWay(String bridge) {
    Map<String, String> fields = new TreeMap<>(channel());
    fields.put("BridgeId", bridge);
    hear("CoreShowChannel", fields);
  }

  private static Map<String, String> channel() {
    return Map.of(
        "Uniqueid", CALLER,
        "Linkedid", CALLER,
        "Context", "from-trunk",
        "Exten", "+15125550101",
        "CallerIDNum", "+15125550142");
  }

  private void dial(String event, String leg, String status) {
    hear(
        event,
        Map.of(
            "Uniqueid", CALLER,
            "Linkedid", CALLER,
            "DestUniqueid", "1763920800." + leg,
            "DestLinkedid", CALLER,
            "DialStatus", status));
  }

  private void hangsUp(String channel) {
    hear("Hangup", Map.of("Uniqueid", "1763920800." + channel, "Linkedid", CALLER));
  }

  private void hear(String event, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(fields);
    all.put("Event", event);
    heard.addAll(calls.read(new Block(all, "")));
  }

  private CallWatch.Verdict verdict() {
    return CallWatch.judge(heard.stream().map(KeptNews::news).toList(), NOW);
  }

  private CallOutcome outcome() {
    return ((CallWatch.Verdict.Over) verdict()).outcome();
  }
}
