package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.Timeout;
import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.Evidence;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.Sentiment;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.conversation.TurnReading;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
      {"acknowledgement":"Happy to help with that.","answered":true,"intents":["BOOK","QUESTION"],
      "facts":[{"dimension":"GOALS","code":"botox","date":null,"words":"botox"}],
      "sentiment":"POSITIVE","language":"en","slot":null,"given_name":null,"family_name":null}\
      """;

  private final TestStore store = new TestStore();
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final List<String> searched = new CopyOnWriteArrayList<>();
  private final ReceptionistModel model =
      new ReceptionistModel(
          vendor.address("/openai/v1"),
          "key",
          "small",
          Timeout.builder()
              .connect(Duration.ofMillis(500))
              .read(Duration.ofSeconds(3))
              .request(Duration.ofSeconds(10))
              .build());
  private final ReceptionistActivitiesImpl receptionist =
      new ReceptionistActivitiesImpl(
          model,
          new TurnSources(
              store.conversations,
              store.clinics,
              (_, _, words, about, _) -> {
                searched.add(words + " " + about);
                return Turns.PUBLISHED;
              }),
          null,
          store.register(),
          store.clock,
          Turns::pulse);

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
  void readsByRulesWhereThereIsNoAgreementOnTheModel() {
    store.jdbc.sql("update clinic_version set content = content - 'compliance'").update();
    say("I was wondering about botox");
    assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(vendor.asked()).isEmpty();
  }

  @Test
  void readsByRulesOnceTheAgreementOnTheModelHasEnded() {
    store.clinics.apply(TestClinic.without(VendorProduct.OPENAI_MODEL));
    say("I was wondering about botox");
    assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(vendor.asked()).isEmpty();
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
                TurnReading.Source.MODEL,
                Language.ENGLISH,
                null,
                null,
                false,
                false));
    JsonNode asked = JSON.readTree(vendor.last().body());
    assertThat(vendor.last().path()).isEqualTo("/openai/v1/chat/completions");
    assertThat(asked.path("stream").asBoolean()).isTrue();
    assertThat(asked.path("model").asString()).isEqualTo("small");
    assertThat(asked.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(asked.at("/response_format/json_schema/schema/properties").propertyNames())
        .containsExactly(
            "acknowledgement",
            "answered",
            "intents",
            "facts",
            "sentiment",
            "language",
            "slot",
            "given_name",
            "family_name");
    assertThat(
            asked
                .at("/response_format/json_schema/schema/properties/facts/items/properties")
                .propertyNames())
        .containsExactlyInAnyOrder("dimension", "code", "date", "words");
    assertThat(asked.path("messages").valueStream().map(m -> m.path("role").asString()))
        .containsExactly("system", "assistant", "user");
    assertThat(asked.path("max_completion_tokens").asInt()).isBetween(200, 1000);
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

  @Test
  void tellsTheModelWhatWasWrongWithoutRepeatingIt() {
    say("botox please");
    answers(stream("<html>maintenance", "stop"));
    answers(stream(PROPOSAL, "stop"));
    assertThat(read().source()).isEqualTo(TurnReading.Source.MODEL);
    assertThat(vendor.asked().getFirst().body()).doesNotContain("Your last answer");
    assertThat(vendor.last().body())
        .contains("Your last answer was not valid JSON.")
        .doesNotContain("maintenance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{\"acknowledgement\":7,\"intents\":[],\"facts\":[]}",
        "{\"acknowledgement\":\"\",\"intents\":{},\"facts\":[]}",
        "{\"acknowledgement\":\"\",\"intents\":[],\"facts\":\"botox\"}",
        "{\"acknowledgement\":\"a\",\"acknowledgement\":\"b\",\"intents\":[],\"facts\":[]}",
        "{\"acknowledgement\":\"You're booked.\",\"intents\":[],\"facts\":[{\"dimension\":\"GOALS\",\"code\":\"lips\",\"date\":null,\"words\":\"lips\"}]}"
      })
  void goesByRulesWhenNothingOfTheAnswerHolds(String content) {
    say("botox please");
    answers(stream(content, "stop"));
    answers(stream(content, "stop"));
    assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(vendor.asked()).hasSize(2);
    assertThat(vendor.last().body()).contains("our last answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"DANCE\"", "17", "null", "{}"})
  void keepsTheRestWhenOneIntentDoesNotExist(String strange) {
    say("I was wondering about botox");
    answers(stream(PROPOSAL.replace("[\"BOOK\"", "[" + strange), "stop"));
    TurnReading reading = read();
    assertThat(reading.source()).isEqualTo(TurnReading.Source.MODEL);
    assertThat(reading.intents()).contains(Intent.QUESTION);
    assertThat(reading.facts()).hasSize(1);
  }

  @Test
  void goesByRulesWhenTheModelRefuses() {
    say("botox please");
    String refusal =
        chunk("{\"refusal\":\"I cannot help.\"}", "null")
            + chunk("{}", "\"stop\"")
            + "data: [DONE]\n\n";
    answers(refusal);
    answers(refusal);
    assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(vendor.last().body()).contains("refusal").doesNotContain("I cannot help");
  }

  @Test
  void goesByRulesWhenTheModelDoesNotComeToAnEnd() {
    say("botox please");
    String endless = stream("{\"acknowledgement\":\"" + "so good ".repeat(2_000), null);
    answers(endless);
    answers(endless);
    assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(vendor.last().body()).contains("too long");
  }

  @Test
  void leavesAModelAloneThatIsDown() {
    say("botox please");
    vendor.always(_ -> new ScriptedVendor.Answer(503, "", Map.of()));
    for (int i = 0; i < 5; i++) {
      assertThat(read().source()).isEqualTo(TurnReading.Source.RULES);
    }
    assertThat(vendor.asked()).hasSize(3);
    store.clock.forward(Duration.ofSeconds(15));
    answers(stream(PROPOSAL, "stop"));
    answers(stream(PROPOSAL, "stop"));
    assertThat(read().source()).isEqualTo(TurnReading.Source.MODEL);
    assertThat(read().source()).isEqualTo(TurnReading.Source.MODEL);
    assertThat(vendor.asked()).hasSize(5);
  }

  @Test
  void doesNotTakeNonsenseForAnOutage() {
    say("botox please");
    vendor.always(_ ->
        new ScriptedVendor.Answer(
            200, stream("nonsense", "stop"), Map.of("Content-Type", "text/event-stream")));
    for (int i = 0; i < 3; i++) {
      read();
    }
    assertThat(vendor.asked()).hasSize(6);
  }

  @Test
  void readsTurnsThatWereCutOffWithTheOneThatFollowed() {
    line("SM98", Speaker.CALLER, "I was wondering");
    line("SM99", Speaker.CALLER, "about botox");
    say("before my wedding");
    answers(stream(PROPOSAL, "stop"));
    TurnReading reading =
        receptionist.read(
            Turns.asking(
                Pending.GOALS,
                Channel.SMS,
                List.of(new TurnId("SM98"), new TurnId("SM99")),
                Language.ENGLISH,
                false));
    assertThat(reading.facts())
        .containsExactly(
            new Fact.Goal(new TreatmentId("botox"), new Evidence(new TurnId("SM99"), "botox")));
    JsonNode messages = JSON.readTree(vendor.last().body()).path("messages");
    assertThat(messages).hasSize(2);
    assertThat(messages.path(1).path("content").asString())
        .isEqualTo("I was wondering about botox before my wedding");
  }

  @Test
  void searchesForTheTurnsWordsAndTheTreatmentNamedLast() {
    line("SM1", Speaker.CALLER, "I was wondering about coolsculpting");
    line("SM2", Speaker.CALLER, "or rather botox shots");
    line("SM2.reply", Speaker.ASSISTANT, "CoolSculpting it is.");
    say("how much is that");
    answers(stream(PROPOSAL, "stop"));
    read();
    assertThat(searched).containsExactly("how much is that [botox]");
    assertThat(vendor.last().body()).contains("Free for 2 hours in the garage.");
  }

  @Test
  void opensTheWayForTheFirstCaller() {
    vendor.then(200, "{\"object\":\"list\",\"data\":[]}", "Content-Type", "application/json");
    answers(stream(PROPOSAL, "stop"));
    model.warmUp();
    assertThat(vendor.asked())
        .extracting(ScriptedVendor.Asked::path)
        .containsExactly("/openai/v1/models", "/openai/v1/chat/completions");
  }
}
