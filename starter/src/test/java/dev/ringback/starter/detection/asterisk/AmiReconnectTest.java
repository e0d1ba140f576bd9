package dev.ringback.starter.detection.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.detection.socket.Block;
import dev.ringback.starter.detection.socket.KeptNews;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.CallWatch;
import dev.ringback.workflows.detection.LegNews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of calls that are under way when a connection is made, or made again. */
class AmiReconnectTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private static final String CALLER = "1763920800.10";

  private Instant now = NOW;
  private final AmiCalls calls = new AmiCalls(Set.of("from-trunk"), () -> now);
  private final List<KeptNews> heard = new ArrayList<>();

  @Test
  void goesOnWithACallThatRangBeforeAndAfterTheConnectionWasLost() {
    comesIn();
    dial("DialBegin", "11", "");
    calls.connected();
    listed("macro-dial-one", "s", "");
    hear("CoreShowChannelsComplete", Map.of("ActionID", "ringback-channels"));
    dial("DialEnd", "11", "NOANSWER");
    hangsUp("10");

    assertThat(outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(heard.getFirst().news().to()).isEqualTo("+15125550101");
  }

  @Test
  void seesThatAKnownCallWasAnsweredWhileNobodyListened() {
    comesIn();
    calls.connected();
    listed("ext-group", "600", "6f1c-bridge");
    hangsUp("10");

    assertThat(outcome()).isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void endsACallThatIsGoneAfterAShortInterruption() {
    comesIn();
    calls.connected();
    now = NOW.plusSeconds(2);
    hear("CoreShowChannelsComplete", Map.of("ActionID", "ringback-channels"));

    assertThat(outcome()).isEqualTo(CallOutcome.ABANDONED);
  }

  @Test
  void doesNotGuessHowACallEndedDuringALongInterruption() {
    comesIn();
    now = NOW.plusSeconds(31);
    calls.connected();
    hear("CoreShowChannelsComplete", Map.of("ActionID", "ringback-channels"));

    assertThat(verdict()).isInstanceOf(CallWatch.Verdict.Going.class);
  }

  @Test
  void doesNotEndACallThatBeganWhileTheChannelsWereListed() {
    calls.connected();
    comesIn();
    hear("CoreShowChannelsComplete", Map.of("ActionID", "ringback-channels"));

    assertThat(verdict()).isInstanceOf(CallWatch.Verdict.Going.class);
  }

  @Test
  void asksWhatACallerDialledWhoCameInWhileNobodyListened() {
    Block listed = listed("ext-group", "600", "");
    AmiCalls.Question question = calls.question(listed).orElseThrow();
    assertThat(question.channel()).isEqualTo("PJSIP/trunk-0000000a");
    hearAnswer(question, "15125550101");
    dial("DialEnd", "11", "NOANSWER");
    hangsUp("10");

    assertThat(outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    LegNews first = heard.getFirst().news();
    assertThat(first.to()).isEqualTo("15125550101");
    assertThat(first.from()).isEqualTo("+15125550142");
    assertThat(first.at()).isEqualTo(NOW.minusSeconds(12));
    assertThat(calls.question(listed)).isEmpty();
  }

  @Test
  void leavesListedChannelsAloneThatDialledNoTelephoneNumber() {
    hearAnswer(calls.question(listed("from-internal", "201", "")).orElseThrow(), "201");
    dial("DialEnd", "11", "NOANSWER");
    hangsUp("10");

    assertThat(heard).isEmpty();
  }

  private void comesIn() {
    hear("Newchannel", channel());
  }

  /** As FreePBX lists a caller whose call has gone on in its dialplan. */
  private Block listed(String context, String exten, String bridge) {
    Map<String, String> fields = new TreeMap<>(channel());
    fields.put("Context", context);
    fields.put("Exten", exten);
    fields.put("Channel", "PJSIP/trunk-0000000a");
    fields.put("Duration", "00:00:12");
    fields.put("BridgeId", bridge);
    return hear("CoreShowChannel", fields);
  }

  private void hearAnswer(AmiCalls.Question question, String value) {
    Map<String, String> answer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer.put("Response", "Success");
    answer.put("ActionID", question.id());
    answer.put("Variable", "CALLERID(dnid)");
    answer.put("Value", value);
    heard.addAll(calls.read(new Block(answer, "")));
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

  private Block hear(String event, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(fields);
    all.put("Event", event);
    Block block = new Block(all, "");
    heard.addAll(calls.read(block));
    return block;
  }

  /** Long enough after everything that nothing more is waited for. */
  private CallWatch.Verdict verdict() {
    return CallWatch.judge(
        heard.stream().map(KeptNews::news).toList(), now.plus(Duration.ofMinutes(1)));
  }

  private CallOutcome outcome() {
    return ((CallWatch.Verdict.Over) verdict()).outcome();
  }
}
