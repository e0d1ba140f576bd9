package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.Timeout;
import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestStore;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.Evidence;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.Sentiment;
import dev.ringback.workflows.conversation.TurnReading;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceptionistActivitiesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PROPOSAL =
      """
      {"intents":["BOOK","QUESTION"],"facts":[{"dimension":"GOALS","code":"botox","date":null,"words":"botox"}],
      "sentiment":"POSITIVE","slot":null,"given_name":null,"family_name":null,"acknowledgement":"Happy to help with that."}\
      """;

  private final TestStore store = new TestStore();
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final ReceptionistActivitiesImpl receptionist =
      new ReceptionistActivitiesImpl(
          new ReceptionistModel(
              vendor.address("/openai/v1"),
              "key",
              "small",
              Timeout.builder()
                  .connect(Duration.ofMillis(500))
                  .read(Duration.ofMillis(500))
                  .request(Duration.ofSeconds(2))
                  .build()),
          store.conversations,
          store.clinics,
          store.clock);

  @AfterEach
  void close() {
    vendor.close();
  }

  private void say(String words) {
    line(Turns.TURN.value(), Speaker.CALLER, words);
  }

  private void line(String id, Speaker speaker, String words) {
    store.conversations.add(
        new Line(id, TestStore.EPISODE, store.contact, Channel.SMS, speaker, Turns.AT, words));
  }

  private TurnReading read() {
    return receptionist.read(Turns.asking(Pending.GOALS));
  }

  private static String stream(String content, String finish) {
    String half = content.substring(0, content.length() / 2);
    String rest = content.substring(content.length() / 2);
    return Stream.of(
                chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"),
                chunk(JSON.writeValueAsString(Map.of("content", half)), "null"),
                chunk(JSON.writeValueAsString(Map.of("content", rest)), "null"))
            .collect(Collectors.joining())
        + (finish == null ? "" : chunk("{}", "\"" + finish + "\"") + "data: [DONE]\n\n");
  }

  private static String chunk(String delta, String finish) {
    return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"small\",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finish
        + "}]}\n\n";
  }

  private ScriptedVendor answers(String body) {
    return vendor.then(200, body, "Content-Type", "text/event-stream");
  }

  @Test
  void readsATurnWithTheModel() {
    line("SM1.reply", Speaker.ASSISTANT, "What can we help you with?");
    say("I was wondering about botox");
    answers(stream(PROPOSAL, "stop"));
    assertThat(read())
        .isEqualTo(
            new TurnReading(
                EnumSet.of(Intent.BOOK, Intent.QUESTION),
                List.of(new Fact.Goal(new TreatmentId("botox"), new Evidence(Turns.TURN, "botox"))),
                Sentiment.POSITIVE,
                null,
                Answer.UNCLEAR,
                null,
                "Happy to help with that.",
                TurnReading.Source.MODEL));
    JsonNode asked = JSON.readTree(vendor.last().body());
    assertThat(vendor.last().path()).isEqualTo("/openai/v1/chat/completions");
    assertThat(asked.path("stream").asBoolean()).isTrue();
    assertThat(asked.path("model").asString()).isEqualTo("small");
    assertThat(asked.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(asked.at("/response_format/json_schema/schema/properties").propertyNames())
        .containsExactlyInAnyOrder(
            "intents",
            "facts",
            "sentiment",
            "slot",
            "given_name",
            "family_name",
            "acknowledgement");
    assertThat(
            asked
                .at("/response_format/json_schema/schema/properties/facts/items/properties")
                .propertyNames())
        .containsExactlyInAnyOrder("dimension", "code", "date", "words");
    assertThat(asked.path("messages").valueStream().map(m -> m.path("role").asString()))
        .containsExactly("system", "assistant", "user");
    assertThat(asked.at("/messages/2/content").asString()).isEqualTo("I was wondering about botox");
    assertThat(vendor.last().body()).doesNotContain("5125550142").doesNotContain("Reyes");
  }

  @Test
  void asksOnceMoreWhenTheStreamBreaksOff() {
    say("I was wondering about botox");
    answers(stream(PROPOSAL, null));
    answers(stream(PROPOSAL, "stop"));
    assertThat(read().source()).isEqualTo(TurnReading.Source.MODEL);
    assertThat(vendor.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>maintenance", "{\"intents\":[\"DANCE\"]}", "{\"intents\":"})
  void goesByRulesWhenTheModelTalksNonsense(String content) {
    say("botox please, and stop texting me");
    answers(stream(content, "stop"));
    answers(stream(content, "stop"));
    TurnReading reading = read();
    assertThat(reading.source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(reading.intents()).contains(Intent.STOP);
    assertThat(reading.facts()).isNotEmpty();
    assertThat(vendor.asked()).hasSize(2);
  }

  @Test
  void goesByRulesWhenTheAnswerWasCutOffByItsLength() {
    say("botox please");
    answers(stream(PROPOSAL, "length"));
    answers(stream(PROPOSAL, "length"));
    assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
  }

  @Test
  void goesByRulesWhenTheModelIsDown() {
    say("botox please");
    vendor.then(500, "").then(429, "");
    assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(vendor.asked()).hasSize(2);
  }

  @Test
  void goesByRulesWhenTheModelIsSilent() {
    say("botox please");
    vendor.thenSilence().thenSilence();
    assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
  }

  @Test
  void asksNobodyAboutSilence() {
    TurnReading reading = read();
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.intents()).isEmpty();
    assertThat(vendor.asked()).isEmpty();
  }

  @Test
  void showsTheModelTheLastTwelveLinesOnly() {
    for (int i = 0; i < 15; i++) {
      line("SM" + i, Speaker.CALLER, "line " + i);
    }
    say("botox please");
    answers(stream(PROPOSAL, "stop"));
    read();
    JsonNode messages = JSON.readTree(vendor.last().body()).path("messages");
    assertThat(messages).hasSize(14);
    assertThat(messages.path(1).path("content").asString()).isEqualTo("line 3");
  }
}
