package dev.ringback.activities.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestStore;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.SendEmail;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmailActivitiesTest {
  private static final EffectId EFFECT = EffectId.of(TestStore.EPISODE, "first", "email");

  private final TestStore store = new TestStore();
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final EmailActivitiesImpl email =
      new EmailActivitiesImpl(
          new SendGridGateway(
              vendor.address("/sendgrid"),
              "SG.key",
              new VendorHttp("SendGrid", VendorHttp.client())),
          store.contacts,
          new EffectOnce(store.ledger, store.compliance, store.clock),
          new Transcript(store.conversations, store.clock),
          store.outgoing(),
          "replies.lumen.example");

  @AfterEach
  void close() {
    vendor.close();
  }

  private SendEmail mail(ContactId contact) {
    return new SendEmail(
        EFFECT,
        TestStore.EPISODE,
        contact,
        store.clinic.email(),
        "You called us",
        "Sorry we missed you.",
        store.clock.instant().plusSeconds(600));
  }

  @Test
  void sendsAPlainTextMailThatCarriesTheEffectAndTracksNobody() {
    vendor.then(202, "", "X-Message-Id", "14c5d75ce93");
    assertThat(email.sendEmail(mail(store.contact)))
        .isEqualTo(new Dispatch.Accepted("14c5d75ce93"));
    assertThat(vendor.last().path()).isEqualTo("/sendgrid/v3/mail/send");
    assertThat(vendor.last().headers()).containsEntry("authorization", "Bearer SG.key");
    JsonNode sent = new JsonMapper().readTree(vendor.last().body());
    JsonNode to = sent.at("/personalizations/0");
    assertThat(to.at("/to/0/email").asString()).isEqualTo("dana@patients.example");
    assertThat(to.at("/custom_args/op_id").asString()).isEqualTo(EFFECT.value());
    assertThat(sent.at("/from/email").asString()).isEqualTo("hello@lumen.example");
    assertThat(sent.at("/content")).hasSize(1);
    assertThat(sent.at("/content/0/type").asString()).isEqualTo("text/plain");
    assertThat(sent.at("/content/0/value").asString())
        .startsWith("Sorry we missed you.\n\n400 Congress Avenue, Austin, TX 78701")
        .contains("Reply STOP");
    assertThat(sent.at("/reply_to/email").asString())
        .isEqualTo("r." + EFFECT.value() + "@replies.lumen.example");
    assertThat(sent.at("/tracking_settings/click_tracking/enable").asBoolean(true)).isFalse();
    assertThat(sent.at("/tracking_settings/open_tracking/enable").asBoolean(true)).isFalse();
    assertThat(sent.at("/tracking_settings/subscription_tracking/enable").asBoolean()).isTrue();
    assertThat(store.conversations.transcript(TestStore.EPISODE)).hasSize(1);
  }

  @Test
  void aMailThatWouldTellOfCareIsSentAsANeutralNotice() {
    vendor.then(202, "", "X-Message-Id", "14c5d75ce93");
    email.sendEmail(mail(store.contact).saying("Your Botox is on Tuesday at 2:30 pm."));
    assertThat(vendor.last().body()).doesNotContain("Botox").contains("there is news for you");
    assertThat(store.conversations.transcript(TestStore.EPISODE).getFirst().words())
        .doesNotContain("Botox");
  }

  @Test
  void aSubjectThatWouldTellOfCareIsSentAsANeutralOne() {
    vendor.then(202, "", "X-Message-Id", "14c5d75ce93");
    email.sendEmail(mail(store.contact).under("Your Botox on Tuesday"));
    JsonNode sent = new JsonMapper().readTree(vendor.last().body());
    assertThat(sent.at("/subject").asString()).isEqualTo("Lumen Aesthetics");
    assertThat(vendor.last().body()).doesNotContain("Botox").contains("there is news for you");
  }

  @Test
  void sendsNothingWithoutAnAddress() {
    assertThat(email.sendEmail(mail(store.stranger())))
        .isEqualTo(new Dispatch.Refused(Refusal.NO_ADDRESS));
    assertThat(vendor.asked()).isEmpty();
  }

  @Test
  void tellsABadAddressFromABadSender() {
    vendor.then(
        400, "{\"errors\":[{\"message\":\"x\",\"field\":\"personalizations.0.to.0.email\"}]}");
    assertThat(email.sendEmail(mail(store.contact)))
        .isEqualTo(new Dispatch.Refused(Refusal.UNREACHABLE_ADDRESS));
  }

  @Test
  void tellsThatTheSenderIsNotSetUp() {
    vendor.then(403, "{\"errors\":[{\"message\":\"unverified\",\"field\":\"from\"}]}");
    assertThat(email.sendEmail(mail(store.contact)))
        .isEqualTo(new Dispatch.Refused(Refusal.SENDER_NOT_SET_UP));
  }

  @Test
  void neverSendsASecondMailAfterALostAnswer() {
    vendor.then(500, "");
    assertThatThrownBy(() -> email.sendEmail(mail(store.contact)))
        .isInstanceOf(ApplicationFailure.class);
    store.clock.forward(Duration.ofMinutes(2));
    assertThatThrownBy(() -> email.sendEmail(mail(store.contact)))
        .isInstanceOf(ApplicationFailure.class);
    store.clock.forward(Duration.ofMinutes(3));
    assertThat(email.sendEmail(mail(store.contact))).isEqualTo(new Dispatch.Unsettled());
    assertThat(vendor.asked()).hasSize(1);
  }

  @Test
  void takesAnEventForTheAnswer() {
    vendor.then(500, "");
    assertThatThrownBy(() -> email.sendEmail(mail(store.contact)))
        .isInstanceOf(ApplicationFailure.class);
    store.ledger.proveAccepted(EFFECT, "14c5", store.clock.instant());
    assertThat(email.sendEmail(mail(store.contact))).isEqualTo(new Dispatch.Accepted("14c5"));
    assertThat(store.conversations.transcript(TestStore.EPISODE)).hasSize(1);
    assertThat(vendor.asked()).hasSize(1);
  }
}
