package dev.ringback.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.RelayApplication;
import dev.ringback.sandbox.RelayApplication.Connection;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.Reaction;
import dev.ringback.sandbox.network.RingAnswer;
import dev.ringback.sandbox.network.ScriptedSubscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RelaySessionTest extends SandboxTest {
  @Autowired private Subscribers subscribers;
  @Autowired private Alerts alerts;
  private final String person = freshNumber();
  private final String id = UUID.randomUUID().toString();
  private final String answer = "/answer-" + id;
  private final String done = "/done-" + id;
  private final List<RelayApplication> applications = new ArrayList<>();

  @BeforeEach
  void hangsUpAfterTheSession() {
    RECEIVER.on(done, _ -> Reply.twiml("<Hangup/>"));
  }

  @AfterEach
  void close() {
    applications.forEach(RelayApplication::close);
  }

  @Test
  void introducesItselfSpeaksListensAndHandsBack() {
    var phone = person(heard -> says(heard.startsWith("You") ? "Bye" : "Botox please"));
    var app =
        application((to, m) -> {
          switch (type(m)) {
            case "setup" -> {
              to.text("Hi, this ", false);
              to.text("is Lumen. ", false);
              to.text("How can I help?", true);
            }
            case "prompt" -> {
              if (m.path("voicePrompt").asString().equals("Bye")) {
                to.end("{\"reason\":\"done\"}");
              } else {
                to.text("You are booked.", true);
              }
            }
            default -> {}
          }
        });

    String sid = call(app, "dtmfDetection=\"true\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(phone.heard)
        .containsExactly("Hi, this is Lumen. How can I help?", "You are booked.");
    assertThat(app.prompts()).containsExactly("Botox please", "Bye");
    JsonNode setup = app.messages("setup").getFirst();
    assertThat(setup.path("sessionId").asString()).matches("VX[0-9a-f]{32}");
    assertThat(setup.path("callSid").asString()).isEqualTo(sid);
    assertThat(setup.path("to").asString()).isEqualTo(person);
    assertThat(setup.path("customParameters").path("op").asString()).isEqualTo("effect-1");
    JsonNode prompt = app.messages("prompt").getFirst();
    assertThat(prompt.path("lang").asString()).isEqualTo("en-US");
    assertThat(prompt.path("last").asBoolean()).isTrue();
    assertThat(app.handshakes.getFirst())
        .containsEntry("x-twilio-signature", RequestSignature.of(TOKEN, app.url(), Map.of()));
    assertThat(RECEIVER.to(done).getFirst().form())
        .containsEntry("SessionId", setup.path("sessionId").asString())
        .containsEntry("SessionStatus", "completed")
        .containsEntry("HandoffData", "{\"reason\":\"done\"}")
        .containsEntry("CallStatus", "in-progress")
        .containsKey("SessionDuration");
    assertThat(app.closes()).containsExactly(1000);
    assertThat(app.messages("info")).isEmpty();
    assertThat(codes(sid)).isEmpty();
  }

  @Test
  void waitsInThePauseBetweenAnAcknowledgementAndTheRest() {
    var phone = person(_ -> says("Fine"));
    var app =
        application((to, m) -> {
          if (type(m).equals("setup")) {
            to.text("Got it.", false);
          } else if (brief(m).equals("agentSpeaking on")) {
            // 1.5 s at this pace, and some.
            CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS)
                .execute(() -> to.text(" When suits you?", true));
          } else if (type(m).equals("prompt")) {
            to.end("");
          }
        });

    call(app, "events=\"speaker-events\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(phone.heard).containsExactly("Got it. When suits you?");
    assertThat(app.messages)
        .extracting(RelaySessionTest::brief)
        .containsExactly(
            "setup",
            "agentSpeaking on",
            "agentSpeaking off",
            "clientSpeaking on",
            "clientSpeaking off",
            "prompt Fine");
  }

  @Test
  void isInterruptedBySomebodyWhoHasHeardEnough() {
    var cutIn = new AtomicInteger();
    var phone =
        person(_ -> says("Bye"))
            .listening((soFar, may) ->
                may && soFar.endsWith("Tuesday at 2,") && cutIn.getAndIncrement() == 0
                    ? says("The first one")
                    : Reaction.silent());
    var app =
        application((to, m) -> {
          switch (type(m)) {
            case "setup" -> {
              to.text("I have Tuesday at 2, Wednesday", false);
              to.text(" at 3, or Thursday at 4. Which", false);
            }
            case "prompt" -> {
              if (m.path("voicePrompt").asString().equals("The first one")) {
                to.text("Tuesday it is.", true);
              } else {
                to.end("");
              }
            }
            case "interrupt" -> to.text(" suits you?", true);
            default -> {}
          }
        });

    String sid = call(app, "interruptible=\"any\" events=\"speaker-events\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(app.messages)
        .extracting(RelaySessionTest::brief)
        .startsWith(
            "setup",
            "agentSpeaking on",
            "clientSpeaking on",
            "interrupt I have Tuesday at 2,",
            "agentSpeaking off",
            "clientSpeaking off",
            "prompt The first one");
    assertThat(app.messages("interrupt").getFirst().path("durationUntilInterruptMs").isString())
        .isTrue();
    assertThat(phone.heard).containsExactly("Tuesday it is.");
    var turns = turns(sid);
    assertThat(turns).hasSize(2);
    assertThat(turns.getFirst().path("interrupted").asBoolean()).isFalse();
    assertThat(turns.getFirst().path("firstTextAt").asString())
        .isGreaterThan(turns.getFirst().path("promptAt").asString());
  }

  @Test
  void letsNobodyCutInWhereATokenForbidsIt() {
    List<Boolean> allowed = new ArrayList<>();
    var phone =
        person(_ -> says("Fine"))
            .listening((_, may) -> {
              allowed.add(may);
              return Reaction.silent();
            });
    var app =
        application((to, m) -> {
          if (type(m).equals("setup")) {
            to.send(
                Map.of(
                    "type",
                    "text",
                    "token",
                    "Calls are recorded. ",
                    "last",
                    false,
                    "interruptible",
                    false));
            to.text("How are you?", true);
          } else if (type(m).equals("prompt")) {
            to.end("");
          }
        });

    call(app, "");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(allowed).containsExactly(false, false, false, true, true, true);
  }

  @Test
  void passesKeysOnOneByOne() {
    var phone = person(_ -> new Reaction(Reaction.Kind.PRESSES, "12", Duration.ZERO));
    var app =
        application((to, m) -> {
          if (type(m).equals("setup")) {
            to.text("Press one for Botox.", true);
          } else if (m.path("digit").asString("").equals("2")) {
            to.end("");
          }
        });

    call(app, "dtmfDetection=\"true\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(app.messages("dtmf"))
        .extracting(m -> m.path("digit").asString())
        .containsExactly("1", "2");
    assertThat(app.messages("interrupt")).isEmpty();
    assertThat(app.prompts()).isEmpty();
  }

  @Test
  void takesAMurmurForSpeech() {
    var phone = murmuring();
    var app =
        application((to, m) -> {
          switch (brief(m)) {
            case "setup" -> to.text("For Botox I have Tuesday.", true);
            case "prompt mm-hm" -> to.text("I have Tuesday.", true);
            case "prompt Fine" -> to.end("");
            default -> {}
          }
        });

    String sid = call(app, "events=\"speaker-events\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(app.messages)
        .extracting(RelaySessionTest::brief)
        .startsWith(
            "setup",
            "agentSpeaking on",
            "clientSpeaking on",
            "interrupt For Botox",
            "agentSpeaking off",
            "clientSpeaking off",
            "prompt mm-hm");
    assertThat(phone.heard).containsExactly("For Botox I have Tuesday.");
    assertThat(turns(sid)).hasSize(1);
  }

  @Test
  void ignoresAMurmurWhenToldTo() {
    var phone = murmuring();
    var app =
        application((to, m) -> {
          switch (type(m)) {
            case "setup" -> to.text("For Botox I have Tuesday.", true);
            case "prompt" -> to.end("");
            default -> {}
          }
        });

    call(app, "ignoreBackchannel=\"true\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(app.messages)
        .extracting(RelaySessionTest::brief)
        .containsExactly("setup", "prompt Fine");
  }

  private ScriptedSubscriber murmuring() {
    return person(_ -> says("Fine"))
        .listening((soFar, _) ->
            soFar.equals("For Botox")
                ? new Reaction(Reaction.Kind.MURMURS, "mm-hm", Duration.ZERO)
                : Reaction.silent());
  }

  @Test
  void answersAnInvalidMessageWithAnErrorAndGoesOn() {
    var phone = person(_ -> says("Fine"));
    var app =
        application((to, m) -> {
          switch (type(m)) {
            case "setup" -> {
              to.frame("{\"type\":\"text\",\"last\":true}");
              to.frame("nonsense");
            }
            case "error" -> {
              if (m.path("description").asString().contains("JSON")) {
                to.text("Hello there", true);
              }
            }
            case "prompt" -> to.end("");
            default -> {}
          }
        });

    String sid = call(app, "");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(codes(sid)).containsExactly(64107, 64107);
    assertThat(phone.heard).containsExactly("Hello there");
  }

  @Test
  void tellsTheActionWhenThereIsNoConnection() {
    var phone = person(_ -> says("Fine"));
    var refusing = application((_, _) -> {});
    refusing.refuse(403);
    String refused = call(refusing, "");
    await().until(() -> RECEIVER.to(done).size() == 1);

    var absent = application((_, _) -> {});
    absent.close();
    String nobody = call(absent, "");
    await().until(() -> RECEIVER.to(done).size() == 2);

    assertThat(codes(refused)).containsExactly(64102);
    assertThat(codes(nobody)).containsExactly(64102);
    assertThat(RECEIVER.to(done).getLast().form())
        .containsEntry("SessionStatus", "failed")
        .containsEntry("ErrorCode", "64102")
        .containsEntry("CallStatus", "in-progress");
    await().until(() -> phone.closed.size() == 2);
  }

  @Test
  void failsWhenTheConnectionBreaks() {
    var phone = person(_ -> says("Fine"));
    var app = application((to, _) -> to.drop());

    String sid = call(app, "");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(RECEIVER.to(done).getFirst().form()).containsEntry("SessionStatus", "failed");
    assertThat(codes(sid)).containsExactly(64105);
    assertThat(app.handshakes).hasSize(1);
  }

  @Test
  void connectsAgainAndRepeatsThePromptThatMayBeLost() {
    var phone = person(heard -> says(heard.equals("Booked.") ? "Bye" : "The second one"));
    var app =
        application((to, m) -> {
          boolean first = to.number() == 1;
          switch (type(m)) {
            case "setup" -> {
              if (first) {
                to.text("Which one?", true);
              }
            }
            case "prompt" -> {
              if (first) {
                to.drop();
              } else if (m.path("voicePrompt").asString().equals("Bye")) {
                to.end("");
              } else {
                to.text("Booked.", true);
              }
            }
            default -> {}
          }
        });

    String sid = call(app, "applicationReconnect=\"true\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(app.prompts()).containsExactly("The second one", "The second one", "Bye");
    assertThat(app.messages("setup")).hasSize(2);
    assertThat(app.messages("setup").getFirst()).isEqualTo(app.messages("setup").getLast());
    assertThat(app.handshakes.getLast())
        .containsEntry("x-twilio-signature", RequestSignature.of(TOKEN, app.url(), Map.of()));
    assertThat(RECEIVER.to(done).getFirst().form()).containsEntry("SessionStatus", "completed");
    assertThat(turns(sid)).hasSize(2);
    assertThat(codes(sid)).isEmpty();
  }

  @Test
  void keepsWhatHappensUntilThereIsAConnectionAgain() {
    var phone = person(_ -> new Reaction(Reaction.Kind.SAYS, "Yes", Duration.ofSeconds(1)));
    var app =
        application((to, m) -> {
          if (type(m).equals("setup") && to.number() == 1) {
            to.text("Shall I book it?", true);
          } else if (brief(m).equals("agentSpeaking on") && to.number() == 1) {
            // Only now is it certain that the words arrived.
            to.drop();
          } else if (type(m).equals("prompt")) {
            to.end("");
          }
        });

    call(app, "applicationReconnect=\"true\" events=\"speaker-events\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(app.messages)
        .extracting(RelaySessionTest::brief)
        .containsSubsequence("setup", "setup", "clientSpeaking on", "prompt Yes");
    assertThat(phone.heard).containsExactly("Shall I book it?");
  }

  @Test
  void givesUpWhenNobodyTakesTheConnectionAgain() {
    var phone = person(_ -> says("Fine"));
    var app =
        application((to, _) -> {
          applications.forEach(RelayApplication::close);
          to.drop();
        });

    String sid = call(app, "applicationReconnect=\"true\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(RECEIVER.to(done).getFirst().form())
        .containsEntry("SessionStatus", "failed")
        .containsEntry("ErrorCode", "64105");
    assertThat(codes(sid)).containsExactly(64105);
  }

  @Test
  void endsWithTheCallWhenSomebodyHangsUp() {
    var phone =
        person(_ -> says("never said"))
            .listening((soFar, _) ->
                soFar.endsWith("recorded")
                    ? new Reaction(Reaction.Kind.HANGS_UP, "", Duration.ZERO)
                    : Reaction.silent());
    var app = application((to, _) -> to.text("This call is recorded for quality.", true));

    call(app, "");

    await().until(() -> !RECEIVER.to(done).isEmpty());
    assertThat(RECEIVER.to(done).getFirst().form())
        .containsEntry("SessionStatus", "completed")
        .containsEntry("CallStatus", "completed");
    assertThat(phone.closed).containsExactly("the callee hung up");
    await().until(() -> app.closes().equals(List.of(1000)));
  }

  @Test
  void isEndedAndRedirectedThroughTheCall() {
    var phone = person(_ -> Reaction.silent());
    var app = application((_, _) -> {});

    String redirected = call(app, "");
    await().until(() -> app.messages.size() == 1);
    twilio(
        "/Calls/" + redirected + ".json", "Twiml", "<Response><Say>One moment.</Say></Response>");
    await().until(() -> phone.closed.size() == 1);
    assertThat(phone.heard).containsExactly("One moment.");
    assertThat(RECEIVER.to(done)).isEmpty();

    String ended = call(app, "");
    await().until(() -> app.messages.size() == 2);
    twilio("/Calls/" + ended + ".json", "Status", "completed");
    await().until(() -> app.closes().size() == 2);
    await().until(() -> RECEIVER.to(done).size() == 1);
    assertThat(RECEIVER.to(done).getFirst().form()).containsEntry("CallStatus", "completed");
  }

  @Test
  void leavesAMessageOnAVoicemail() {
    var phone =
        new ScriptedSubscriber(RingAnswer.Kind.VOICEMAIL, Duration.ZERO, _ -> says("never said"));
    subscribers.add(person, null, phone);
    var app =
        application((to, m) -> {
          if (type(m).equals("setup")) {
            to.text("Please call us back.", true);
          } else if (brief(m).equals("agentSpeaking off")) {
            to.end("");
          }
        });

    call(app, "events=\"speaker-events\"");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(phone.recorded).containsExactly("Please call us back.");
    assertThat(app.prompts()).isEmpty();
  }

  private ScriptedSubscriber person(Function<String, Reaction> reaction) {
    var phone = new ScriptedSubscriber(RingAnswer.Kind.PERSON, Duration.ofMillis(200), reaction);
    subscribers.add(person, null, phone);
    return phone;
  }

  private static Reaction says(String words) {
    return ScriptedSubscriber.says(words);
  }

  private RelayApplication application(BiConsumer<Connection, JsonNode> script) {
    var application = new RelayApplication(script);
    applications.add(application);
    return application;
  }

  private String call(RelayApplication app, String attributes) {
    RECEIVER.on(
        answer,
        _ ->
            Reply.twiml(
                "<Connect action=\"%s\"><ConversationRelay url=\"%s\" %s><Language code=\"es-US\"/><Parameter name=\"op\" value=\"effect-1\"/></ConversationRelay></Connect>"
                    .formatted(done, app.url(), attributes)));
    var created =
        twilio("/Calls.json", "To", person, "From", "+15125550110", "Url", RECEIVER.url() + answer);
    return tree(created).path("sid").asString();
  }

  private List<JsonNode> turns(String sid) {
    return tree(get("/sandbox/relay/turns?since=2020-01-01T00:00:00Z"))
        .valueStream()
        .filter(t -> t.path("callSid").asString().equals(sid))
        .toList();
  }

  private List<Integer> codes(String sid) {
    return alerts.all().stream()
        .filter(a -> a.resource().equals(sid))
        .map(Alerts.Alert::code)
        .toList();
  }

  private static String type(JsonNode message) {
    return message.path("type").asString();
  }

  private static String brief(JsonNode m) {
    return switch (type(m)) {
      case "info" -> m.path("name").asString() + " " + m.path("value").asString();
      case "prompt" -> "prompt " + m.path("voicePrompt").asString();
      case "interrupt" -> "interrupt " + m.path("utteranceUntilInterrupt").asString();
      default -> type(m);
    };
  }
}
