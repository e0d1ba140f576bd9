package dev.ringback.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.RelayApplication;
import dev.ringback.sandbox.RelayApplication.Connection;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.control.RivalTakesOffered;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

@Import(RelayPatientsTest.Rivals.class)
class RelayPatientsTest extends SandboxTest {
  private static final String WHO =
      "\"caller\":{\"given\":\"Dana\",\"family\":\"Whitfield\"},\"opening\":{\"say\":[\"Botox please\"]}";

  @Autowired private Rivals rivals;
  private final List<RelayApplication> applications = new ArrayList<>();

  @AfterEach
  void close() {
    applications.forEach(RelayApplication::close);
  }

  @Test
  void bookByVoiceAndTakeTheFirstTimeBeforeTheOthersAreReadOut() {
    JsonNode patient = cast("{\"scenario\":\"books-by-voice\"}");
    var app =
        application((to, m) -> {
          switch (m.path("voicePrompt").asString(m.path("type").asString())) {
            case "setup" -> to.text("This is Lumen's AI assistant. How can I help?", true);
            case "Oh, the first one works." ->
                to.text("Tuesday, November 24 at 2:30 PM. Shall I book it?", true);
            case "Yes please" -> to.text("You're booked for Tuesday. Goodbye!", true);
            case String words when words.contains("Botox") ->
                to.text(
                    "I have Tuesday the 24th at 2:30 PM, Wednesday the 25th at 10 AM, or Friday"
                        + " the 27th at 4 PM. Which suits you best?",
                    true);
            case "Perfect, thank you!" -> to.end("");
            default -> {}
          }
        });

    call(patient, app);

    await().until(() -> over(patient));
    assertThat(app.prompts().get(1)).isEqualTo("Oh, the first one works.");
    assertThat(app.messages("interrupt")).hasSize(1);
    assertThat(app.messages("interrupt").getFirst().path("utteranceUntilInterrupt").asString())
        .isEqualTo("I have Tuesday the 24th at 2:30 PM,");
    assertThat(show(patient).path("done").asBoolean()).isTrue();
    assertThat(diary(patient))
        .contains(
            "hears: This is Lumen's AI assistant. How can I help?",
            "hears until cutting in: I have Tuesday the 24th at 2:30 PM,",
            "says: Oh, the first one works.");
    JsonNode heard = show(patient).path("diary").get(1);
    assertThat(heard.path("call").asInt()).isEqualTo(1);
    assertThat(heard.path("kind").asString()).isEqualTo("HEARS");
  }

  @Test
  void loseTheTimesTheyWereOfferedBeforeTheyAnswer() {
    JsonNode patient =
        cast(
            """
            {"definition":{%s,"phone":[{"ends":"PERSON","after":0.2}],
             "rules":[{"read":"2:30","meanwhile":"SLOT_TAKEN","say":["The first one"]}]}}
            """
                .formatted(WHO));
    var app =
        application((to, m) -> {
          switch (m.path("voicePrompt").asString(m.path("type").asString())) {
            case "setup" -> to.text("Hi?", true);
            case "Botox please" -> to.text("I have 2:30.", true);
            case "The first one" ->
                to.end(rivals.seen.contains(number(patient)) ? "taken" : "free");
            default -> {}
          }
        });

    call(patient, app);

    await().until(() -> over(patient));
    assertThat(rivals.seen).containsOnlyOnce(number(patient));
    assertThat(RECEIVER.to(done(patient)).getFirst().form()).containsEntry("HandoffData", "taken");
  }

  @Test
  void textWhileTheyTalkPressKeysAndHangUpInTheMiddle() {
    JsonNode patient =
        cast(
            """
            {"definition":{%s,"phone":[{"ends":"UNCERTAIN","after":0.2}],
             "alsoTexts":[{"afterTurn":1,"say":"Is parking free?"}],
             "rules":[{"read":"press 1","keys":"1"},
                      {"read":"recorded","interruptsAfter":4,"hangsUp":true}]}}
            """
                .formatted(WHO));
    var app =
        application((to, m) -> {
          switch (m.path("type").asString()) {
            case "setup" -> to.text("Hi?", true);
            case "prompt" -> to.text("For Botox press 1.", true);
            case "dtmf" -> to.text("This call is recorded for quality and training.", true);
            default -> {}
          }
        });

    call(patient, app);

    await().until(() -> over(patient));
    await().until(() -> diary(patient).contains("texts: Is parking free?"));
    assertThat(app.messages("dtmf")).hasSize(1);
    assertThat(show(patient).path("hungUp").asBoolean()).isTrue();
    assertThat(diary(patient))
        .containsSubsequence(
            "presses: 1", "hears until cutting in: This call is recorded", "hangs up");
    assertThat(RECEIVER.to("/webhooks/twilio/messages"))
        .extracting(d -> d.form().get("Body"))
        .contains("Is parking free?");
  }

  @Test
  void haveTheirCallsScreened() {
    JsonNode patient = cast("{\"scenario\":\"call-screener\"}");
    var app =
        application((to, m) -> {
          switch (m.path("voicePrompt").asString(m.path("type").asString())) {
            case Screener.QUESTION ->
                to.text("This is Lumen's AI assistant, returning a call.", true);
            case "Hello?" -> to.text("Hi, how can I help?", true);
            case String words when words.contains("Botox") -> to.end("");
            default -> {}
          }
        });

    call(patient, app);

    await().until(() -> over(patient));
    assertThat(app.prompts()).hasSize(3).last().asString().contains("Botox");
    assertThat(diary(patient))
        .contains("screener hears: This is Lumen's AI assistant, returning a call.");
  }

  @Test
  void areNotAvailableToEverybody() {
    JsonNode patient =
        cast(
            "{\"definition\":{%s,\"phone\":[{\"ends\":\"SCREENER\",\"then\":\"NOBODY\"}]}}"
                .formatted(WHO));
    var app =
        application((to, m) -> {
          if (m.path("voicePrompt").asString("").equals(Screener.QUESTION)) {
            to.text("This is Lumen.", true);
          }
        });

    call(patient, app);

    await().until(() -> over(patient));
    assertThat(app.prompts()).last().asString().contains("not available");
    assertThat(diary(patient)).last().asString().isEqualTo("line closed: the callee hung up");
  }

  @Test
  void areNotAvailableToThoseWhoGiveNoReason() {
    JsonNode patient =
        cast("{\"definition\":{%s,\"phone\":[{\"ends\":\"SCREENER\"}]}}".formatted(WHO));
    var app =
        application((to, m) -> {
          if (m.path("voicePrompt").asString("").equals(Screener.QUESTION)) {
            to.text("This is Lumen, how can I help?", true);
          }
        });

    call(patient, app);

    await().until(() -> over(patient));
    assertThat(app.prompts()).last().asString().contains("not available");
  }

  @Test
  void stayOnTheLineWhenTheConnectionBreaksInTheMiddleOfASentence() {
    JsonNode patient =
        cast(
            """
            {"definition":{%s,"phone":[{"ends":"PERSON","after":0.2}],
             "rules":[{"read":"2:30","dropsAfter":5},{"asked":"which","say":["The first one"]}]}}
            """
                .formatted(WHO));
    var greeted = new AtomicBoolean();
    var app =
        application((to, m) -> {
          switch (m.path("voicePrompt").asString(m.path("type").asString())) {
            case "setup" -> {
              if (!greeted.getAndSet(true)) {
                to.text("Hi?", true);
              }
            }
            case "Botox please" ->
                to.text("I have Tuesday the 24th at 2:30 PM, or 4 PM. Which one?", true);
            case "The first one" -> to.end("");
            default -> {}
          }
        });

    call(patient, app);

    await().until(() -> over(patient));
    assertThat(app.messages("setup")).hasSize(2);
    assertThat(app.messages("setup").get(1).path("sessionId"))
        .isEqualTo(app.messages("setup").get(0).path("sessionId"));
    // What was said just before may be told again on the new connection.
    assertThat(app.prompts().stream().distinct()).containsExactly("Botox please", "The first one");
    assertThat(diary(patient))
        .filteredOn(e -> e.startsWith("the connection breaks after: "))
        .containsExactly("the connection breaks after: I have Tuesday the 24th at 2:30");
  }

  @Test
  void areRefusedWhenTheirStoryIsWrong() {
    var refused = postJson("/sandbox/calls", "{\"definition\":{%s,\"rules\":[7]}}".formatted(WHO));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(tree(refused).path("problem").asString()).startsWith("rules[0]:");
    assertThat(postJson("/sandbox/calls", "{}").statusCode()).isEqualTo(400);
  }

  private JsonNode cast(String wanted) {
    var response = postJson("/sandbox/calls", wanted);
    assertThat(response.body()).contains("caller");
    return tree(response);
  }

  private RelayApplication application(BiConsumer<Connection, JsonNode> script) {
    var application = new RelayApplication(script);
    applications.add(application);
    return application;
  }

  private void call(JsonNode patient, RelayApplication app) {
    String answer = "/answer-" + UUID.randomUUID();
    RECEIVER.on(done(patient), _ -> Reply.twiml("<Hangup/>"));
    RECEIVER.on(
        answer,
        _ ->
            Reply.twiml(
                "<Connect action=\"%s\"><ConversationRelay url=\"%s\" dtmfDetection=\"true\" applicationReconnect=\"true\"/></Connect>"
                    .formatted(done(patient), app.url())));
    twilio(
        "/Calls.json",
        "To",
        number(patient),
        "From",
        "+15125550110",
        "Url",
        RECEIVER.url() + answer,
        "MachineDetection",
        "DetectMessageEnd");
  }

  private JsonNode show(JsonNode patient) {
    return tree(get("/sandbox/calls/" + patient.path("id").asString()));
  }

  private List<String> diary(JsonNode patient) {
    return show(patient).path("diary").valueStream().map(e -> e.path("what").asString()).toList();
  }

  private boolean over(JsonNode patient) {
    return diary(patient).stream().anyMatch(e -> e.startsWith("line closed"));
  }

  private static String done(JsonNode patient) {
    return "/done-" + patient.path("id").asString();
  }

  private static String number(JsonNode patient) {
    return patient.path("caller").asString();
  }

  @TestConfiguration
  static class Rivals {
    final List<String> seen = new CopyOnWriteArrayList<>();

    @EventListener
    void takes(RivalTakesOffered offered) {
      seen.add(offered.caller());
    }
  }
}
