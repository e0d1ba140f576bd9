package dev.ringback.starter.conversation.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.outreach.Dispatch;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TalkTest extends LiveCallTest {
  @Test
  void theDisclosureCannotBeCut() {
    JsonNode disclosure = relay.received("text").getFirst();
    JsonNode rest = relay.received("text").getLast();

    assertThat(disclosure.path("token").stringValue())
        .isEqualTo("Hi, this is Lumen Aesthetics' AI assistant. ");
    assertThat(disclosure.path("interruptible").booleanValue()).isFalse();
    assertThat(disclosure.path("last").booleanValue()).isFalse();
    assertThat(rest.path("interruptible").booleanValue()).isTrue();
    assertThat(rest.path("last").booleanValue()).isTrue();
    assertThat(recoveries.told().getFirst().what()).isEqualTo("answered " + sid + ".answered");
    assertThat(recoveries.told(CallAnswered.class).getFirst().call()).isEqualTo(call);
    assertThat(ledger.find(call).orElseThrow().outcome()).isEqualTo(new Dispatch.Accepted(sid));
    assertThat(conversations.line(sid + ".answered.reply").orElseThrow().words())
        .isEqualTo(OPENING);
  }

  @Test
  void speechStartsBeforeTheReplyIsThere() {
    says("I want Botox", 1);

    speech.say(call, id(1), 0, "Botox is a ");
    speech.say(call, id(1), 1, "lovely choice.");
    relay.awaitSaid("Botox is a lovely choice.");
    recoveries.reply(id(1), listen("Botox is a lovely choice. When would you like to come?"));

    relay.awaitSaid("Botox is a lovely choice. When would you like to come?");
    assertThat(relay.said()).containsOnlyOnce("lovely");
    assertThat(relay.received("text").getLast().path("last").booleanValue()).isTrue();
    awaitKept(1, "Botox is a lovely choice. When would you like to come?");
    var line = conversations.line(id(1)).orElseThrow();
    assertThat(line.words()).isEqualTo("I want Botox");
    assertThat(line.speaker()).isEqualTo(Speaker.CALLER);
  }

  @Test
  void partsAreSaidInOrderAndOfOneAttemptOnly() {
    says("I want Botox", 1);

    speech.say(call, id(1), 1, "lovely ");
    speech.say(call, id(1), 0, "A ");
    speech.say(
        null,
        new dev.ringback.records.conversation.SpeechLine.Part(
            call, new dev.ringback.workflows.conversation.TurnId(id(1)), 2, 2, "other"));
    speech.say(call, id(1), 2, "choice.");

    relay.awaitSaid("A lovely choice.");
  }

  @Test
  void wordsThatDifferFromTheReplyAreFollowedByAllOfIt() {
    says("I want Botox", 1);
    speech.say(call, id(1), 0, "Sure.");
    relay.awaitSaid("Sure.");

    recoveries.reply(id(1), listen("Which day suits you?"));

    relay.awaitSaid("Sure. Which day suits you?");
    awaitKept(1, "Sure. Which day suits you?");
  }

  @Test
  void theCallEndsWhenTheGoodbyeWasSpoken() {
    says("bye", 1);
    recoveries.reply(id(1), hangUp("Goodbye!"));
    relay.awaitSaid("Goodbye!");
    assertThat(relay.received("end")).isEmpty();

    relay.spoken();

    assertThat(relay.awaitOne("end").path("handoffData").stringValue())
        .isEqualTo("{\"reason\":\"finished\"}");
  }

  @Test
  void aVoiceThatTellsNothingIsEstimated() {
    says("bye", 1);
    recoveries.reply(id(1), hangUp("Goodbye, and all the best to you")); // 32 characters
    relay.awaitSaid("all the best to you");
    await().until(() -> timers.waits(Duration.ofMillis(2133)));

    timers.pass(Duration.ofMillis(2133));

    relay.awaitOne("end");
  }

  @Test
  void silenceIsATurnWithoutWords() {
    timers.pass(Duration.ofSeconds(7));

    assertThat(awaitTurn(1).silent()).isTrue();
    assertThat(conversations.line(id(1))).isEmpty();
    recoveries.reply(id(1), listen("Are you there?"));
    relay.awaitSaid("Are you there?");
  }

  @Test
  void aCallerWhoSpeaksIsNotSilent() {
    relay.send("{\"type\":\"info\",\"name\":\"clientSpeaking\",\"value\":\"on\"}");
    await().until(() -> !timers.waits(Duration.ofSeconds(7)));

    timers.pass(Duration.ofSeconds(30));

    says("It took me a while", 1);
    assertThat(recoveries.told(CallerTurn.class)).hasSize(1);
  }

  @Test
  void keysPressedTogetherAreOneTurn() {
    relay.send("{\"type\":\"dtmf\",\"digit\":\"1\"}");
    relay.send("{\"type\":\"dtmf\",\"digit\":\"2\"}");
    await().until(() -> timers.waits(Duration.ofMillis(1200)));
    timers.pass(Duration.ofMillis(600));
    relay.send("{\"type\":\"dtmf\",\"digit\":\"#\"}");
    await().until(() -> timers.waits(Duration.ofMillis(1200)));

    timers.pass(Duration.ofMillis(1200));

    awaitTurn(1);
    assertThat(conversations.line(id(1)).orElseThrow().words()).isEqualTo("12#");
  }

  @Test
  void aSlowReplyIsBridgedOnce() {
    says("I want Botox", 1);
    await().until(() -> timers.waits(Duration.ofMillis(2500)));
    timers.pass(Duration.ofMillis(2500));
    relay.awaitSaid("One moment, please. ");
    timers.pass(Duration.ofSeconds(5));

    recoveries.reply(id(1), listen("Gladly."));

    relay.awaitSaid("One moment, please. Gladly.");
    awaitKept(1, "Gladly.");
  }

  @Test
  void aCallerDoesNotWaitForEver() {
    says("I want Botox", 1);
    await().until(() -> timers.waits(Duration.ofSeconds(20)));

    timers.pass(Duration.ofSeconds(20));

    await().until(() -> relay.said().contains("having trouble on my side"));
    relay.spoken();
    assertThat(relay.awaitOne("end").path("handoffData").stringValue()).contains("unavailable");
  }

  @Test
  void theVoiceChangesItsLanguageBeforeTheWords() {
    says("¿Habla español?", 1);

    recoveries.reply(id(1), new Reply("Claro.", Reply.Next.LISTEN, Language.SPANISH));
    relay.awaitSaid("Claro.");

    JsonNode language = relay.received("language").getFirst();
    assertThat(language.path("ttsLanguage").stringValue()).isEqualTo("es-US");
    assertThat(language.path("transcriptionLanguage").stringValue()).isEqualTo("es-US");
    assertThat(relay.received()).endsWith(language, relay.received("text").getLast());
  }

  @Test
  void aStopIsHeededBeforeTheRecoveryAnswers() {
    assertThat(says("stop calling me", 1).stop()).isTrue();

    var kept =
        jdbc.sql("select count(*) from revocation where episode = :id")
            .param("id", episode.id().value())
            .query(Integer.class)
            .single();
    assertThat(kept).isEqualTo(1);
  }

  @Test
  void aCallLastsOnlySoLong() {
    timers.pass(Duration.ofMinutes(14));

    await().until(() -> relay.said().contains("I have to end our call here"));
    relay.spoken();
    relay.awaitOne("end");
  }

  @Test
  void aRecoveryThatIsOverEndsTheCall() {
    recoveries.are(Mood.OVER);
    relay.prompt("hello");

    await().until(() -> relay.said().contains("having trouble on my side"));
  }

  @Test
  void whatIsNotUnderstoodIsIgnored() {
    relay.send("{\"type\":\"debug\",\"value\":\"x\"}");
    relay.send("not json");
    relay.send("[1]");
    relay.send("{\"type\":\"error\",\"description\":\"Invalid message\"}");
    relay.send("{\"type\":\"info\",\"name\":\"tokensPlayed\",\"value\":\"Hi\"}");
    relay.send("{\"type\":\"prompt\",\"voicePrompt\":\"I wa\",\"lang\":\"en-US\",\"last\":false}");

    says("I want Botox", 1);

    assertThat(recoveries.told(CallerTurn.class)).hasSize(1);
  }
}
