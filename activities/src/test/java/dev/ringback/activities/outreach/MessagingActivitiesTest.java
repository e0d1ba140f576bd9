package dev.ringback.activities.outreach;

import static dev.ringback.activities.outreach.TwilioVendor.ROOT;
import static dev.ringback.activities.outreach.TwilioVendor.created;
import static dev.ringback.activities.outreach.TwilioVendor.error;
import static dev.ringback.activities.outreach.TwilioVendor.item;
import static dev.ringback.activities.outreach.TwilioVendor.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.SendText;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagingActivitiesTest {
  private final TestStore store = new TestStore();
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final MessagingActivitiesImpl messaging =
      new MessagingActivitiesImpl(
          TwilioVendor.gateway(vendor),
          TwilioVendor.callbacks(),
          store.contacts,
          store.ledger,
          new EffectOnce(store.ledger, store.compliance, store.clock),
          new Transcript(store.conversations, store.clock),
          store.outgoing(),
          store.revocations,
          store.clock);
  private final Instant began = store.clock.instant();

  @AfterEach
  void close() {
    vendor.close();
  }

  private SendText sms(String occasion, String words) {
    return new SendText(
        EffectId.of(TestStore.EPISODE, occasion, "sms"),
        TestStore.EPISODE,
        store.contact,
        Channel.SMS,
        TestClinic.CALLER_ID,
        words,
        null,
        List.of(),
        began.plusSeconds(600));
  }

  private SendText whatsApp() {
    return new SendText(
        EffectId.of(TestStore.EPISODE, "first", "whatsapp"),
        TestStore.EPISODE,
        store.contact,
        Channel.WHATSAPP,
        TestClinic.WHATSAPP,
        "Hi from Lumen",
        "HX0a1b",
        List.of("Lumen Aesthetics", "two"),
        began.plusSeconds(600));
  }

  @Test
  void sendsAndKeepsTheWordsOnce() {
    vendor.then(201, created("SM1"));
    assertThat(messaging.sendText(sms("first", "Hello & 100% yes")))
        .isEqualTo(new Dispatch.Accepted("SM1"));
    assertThat(messaging.sendText(sms("first", "Hello & 100% yes")))
        .isEqualTo(new Dispatch.Accepted("SM1"));
    assertThat(vendor.asked()).hasSize(1);
    assertThat(vendor.last().path()).isEqualTo(ROOT + "/Messages.json");
    assertThat(vendor.last().form())
        .containsEntry("Body", "Hello & 100% yes")
        .containsEntry("To", TestStore.CALLER.e164())
        .containsEntry(
            "StatusCallback",
            "https://ringback.example/webhooks/twilio/messages/status?op=ep_1.first.sms");
    assertThat(store.conversations.transcript(TestStore.EPISODE))
        .extracting(Line::id, Line::speaker, Line::words)
        .containsExactly(tuple("ep_1.first.sms.reply", Speaker.ASSISTANT, "Hello & 100% yes"));
  }

  @Test
  void namesATreatmentOnlyAfterThePersonDid() {
    vendor.then(201, created("SM1")).then(201, created("SM2"));
    messaging.sendText(sms("first", "About your Botox: Tuesday works."));
    assertThat(vendor.last().form().get("Body")).doesNotContain("Botox").contains("Please call");

    store.conversations.add(
        new Line(
            "SM0",
            TestStore.EPISODE,
            store.contact,
            Channel.SMS,
            Speaker.CALLER,
            began,
            "I'd like botox"));
    messaging.sendText(sms("second", "About your Botox: Tuesday works."));
    assertThat(vendor.last().form()).containsEntry("Body", "About your Botox: Tuesday works.");
  }

  @Test
  void aTextSaysNothingOfSomebodysHealth() {
    vendor.then(201, created("SM1"));
    messaging.sendText(sms("first", "Tuesday works, and we will look at the pregnancy."));
    assertThat(vendor.last().form().get("Body")).doesNotContain("pregnan").contains("Please call");
  }

  @Test
  void aTemplateFilledWithMoreThanIsNeutralGivesWay() {
    vendor.then(201, created("SM1")).then(201, created("SM2"));
    SendText opening = whatsApp();
    SendText filled =
        new SendText(
            opening.effect(),
            opening.episode(),
            opening.contact(),
            opening.channel(),
            opening.from(),
            opening.body(),
            opening.template(),
            List.of("Lumen Aesthetics", "Botox on Tuesday"),
            opening.notAfter());
    messaging.sendText(filled);
    assertThat(vendor.last().form()).doesNotContainKeys("ContentSid", "ContentVariables");
    assertThat(vendor.last().form().get("Body")).contains("there is news for you");
  }

  @Test
  void repliesOnceTheAgreementHasEndedSayNothingOfThePerson() {
    vendor.then(201, created("SM1")).then(201, created("SM2")).then(201, created("SM3"));
    LocalDate today = LocalDate.ofInstant(began, TestClinic.ZONE);
    store.clinics.apply(TestClinic.lumen(today));
    messaging.sendText(sms("on-its-last-day", "Tuesday at 9 works."));
    assertThat(vendor.last().form()).containsEntry("Body", "Tuesday at 9 works.");

    store.clinics.apply(TestClinic.lumen(today.minusDays(1)));
    messaging.sendText(sms("a-day-later", "Tuesday at 9 works."));
    assertThat(vendor.last().form().get("Body")).doesNotContain("Tuesday").contains("Please call");

    store.compliance.optOut(
        new OptOut(TestStore.EPISODE, store.contact, Channel.SMS, began.minusSeconds(3)));
    messaging.sendText(sms("stopped", "You are unsubscribed."));
    assertThat(vendor.last().form()).containsEntry("Body", "You are unsubscribed.");
  }

  @Test
  void theOneConfirmationOfAStopIsNotedWithTheStop() {
    vendor.then(201, created("SM1"));
    store.compliance.optOut(
        new OptOut(TestStore.EPISODE, store.contact, Channel.SMS, began.minusSeconds(3)));
    assertThat(messaging.sendText(sms("stopped", "No more.")))
        .isEqualTo(new Dispatch.Accepted("SM1"));
    assertThat(store.revocations.of(store.contact))
        .singleElement()
        .satisfies(kept ->
            assertThat(kept.confirmedAt()).isBetween(began, kept.askedAt().plusSeconds(300)));
    assertThat(messaging.sendText(sms("later", "Still there?")))
        .isEqualTo(new Dispatch.Refused(Refusal.OPTED_OUT));
  }

  @Test
  void opensAWhatsAppConversationWithTheTemplateAndNoBody() {
    vendor.then(201, created("SM1"));
    messaging.sendText(whatsApp());
    assertThat(vendor.last().form())
        .containsEntry("To", "whatsapp:" + TestStore.CALLER.e164())
        .containsEntry("From", "whatsapp:" + TestClinic.WHATSAPP.e164())
        .containsEntry("ContentSid", "HX0a1b")
        .containsEntry("ContentVariables", "{\"1\":\"Lumen Aesthetics\",\"2\":\"two\"}")
        .doesNotContainKey("Body");
  }

  @ParameterizedTest
  @CsvSource({
    "21610, OPTED_OUT",
    "21211, UNREACHABLE_ADDRESS",
    "21614, UNREACHABLE_ADDRESS",
    "21606, SENDER_NOT_SET_UP",
    "21659, SENDER_NOT_SET_UP",
    "30034, SENDER_NOT_SET_UP",
    "63007, SENDER_NOT_SET_UP",
    "21617, REJECTED"
  })
  void tellsWhyTwilioRefused(int code, Refusal why) {
    vendor.then(400, error(code));
    assertThat(messaging.sendText(sms("first", "Hello"))).isEqualTo(new Dispatch.Refused(why));
    assertThat(store.conversations.transcript(TestStore.EPISODE)).isEmpty();
  }

  @Test
  void recognisesItsOwnMessageAmongOthers() {
    vendor.then(201, created("SM1")).then(500, "");
    messaging.sendText(sms("first", "Hello"));
    assertThatThrownBy(() -> messaging.sendText(sms("step-1", "Hello")))
        .isInstanceOf(ApplicationFailure.class);
    // SM1 is the first message's; SM2 says something else; SM3 is older.
    vendor.then(
        200,
        list(
            "messages",
            item("SM1", began, "Hello"),
            item("SM2", began, "Other"),
            item("SM3", began.minusSeconds(30), "Hello"),
            item("SM4", began.minusSeconds(2), "Hello ")));
    assertThat(messaging.sendText(sms("step-1", "Hello"))).isEqualTo(new Dispatch.Accepted("SM4"));
    assertThat(vendor.count("POST", "Messages")).isEqualTo(2);
    assertThat(store.conversations.transcript(TestStore.EPISODE)).hasSize(2);
  }

  @Test
  void recognisesATemplateByItsTimeAlone() {
    vendor.then(500, "").then(200, list("messages", item("SM5", began, "rendered by Twilio")));
    assertThatThrownBy(() -> messaging.sendText(whatsApp())).isInstanceOf(ApplicationFailure.class);
    assertThat(messaging.sendText(whatsApp())).isEqualTo(new Dispatch.Accepted("SM5"));
    assertThat(vendor.last().parameters())
        .containsEntry("To", "whatsapp:" + TestStore.CALLER.e164());
  }

  @Test
  void sendsAgainWhenTheFirstCertainlyDidNotArrive() {
    vendor.then(502, "");
    assertThatThrownBy(() -> messaging.sendText(sms("first", "Hello")))
        .isInstanceOf(ApplicationFailure.class);
    store.clock.forward(Duration.ofSeconds(21));
    vendor.then(200, list("messages", item("SM2", began, "Other"))).then(201, created("SM7"));
    assertThat(messaging.sendText(sms("first", "Hello"))).isEqualTo(new Dispatch.Accepted("SM7"));
  }

  @Test
  void keepsTheWordsOfAMessageThatWasSettledByAnother() {
    vendor.then(500, "");
    assertThatThrownBy(() -> messaging.sendText(sms("first", "Hello")))
        .isInstanceOf(ApplicationFailure.class);
    store.ledger.proveAccepted(EffectId.of(TestStore.EPISODE, "first", "sms"), "SM1", began);
    messaging.sendText(sms("first", "Hello"));
    assertThat(store.conversations.transcript(TestStore.EPISODE)).hasSize(1);
  }
}
