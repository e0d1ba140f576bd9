package dev.ringback.local.evaluation;

import static dev.ringback.local.evaluation.MadeUp.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscretionTest {
  private final MadeUp run = MadeUp.booking();

  @Test
  void noticesATreatmentInAMail() {
    run.effect("email", 2, "delivered", "About your Botox");
    assertThat(violations()).containsExactly("a private word (botox) in email");
  }

  @Test
  void noticesTheNameOnWhatsAppWithoutRepeatingIt() {
    run.effect("whatsapp", 2, "delivered", "Hi Dana, we missed you");
    assertThat(violations()).containsExactly("a private word (the person's name) in whatsapp");
  }

  @Test
  void noticesSecretsOnAVoicemail() {
    run.wentThrough(2, "voicemail takes down: Hi Dana, about your Botox.");
    assertThat(violations())
        .containsExactlyInAnyOrder(
            "a private word (the person's name) in a voicemail",
            "a private word (botox) in a voicemail");
  }

  @Test
  void letsATextNameWhatThePersonNamed() {
    run.effect("sms", 2, "delivered", "Botox, Dana: gladly");
    assertThat(violations()).isEmpty();
  }

  @Test
  void noticesATextThatNamesATreatmentFirst() {
    run.effect("sms", 1, "delivered", "Still thinking of Botox?");
    run.effect("sms", 5, "delivered", "Or a lip filler?");
    assertThat(violations())
        .containsExactly(
            "a text named Botox before anybody else did",
            "a text named Lip filler before anybody else did");
  }

  @Test
  void letsAMenuBeWritten() {
    run.effect("sms", 1, "delivered", "1) Botox\n2) Lip filler\n3) HydraFacial");
    assertThat(violations()).isEmpty();
  }

  @Test
  void noticesTheNameOfAnotherPatient() {
    var other = MadeUp.booking();
    other.as = "otto";
    other.name = "Otto Grant";
    other.effect("sms", 3, "delivered", "Yes, Mrs. Whitfield comes on Tuesday");
    assertThat(new NobodyElse().violations(List.of(run.witness(), other.witness())))
        .containsExactly("otto was told the name of dana");
    other.wentThrough(2, "texts: When does my wife Dana Whitfield come?");
    assertThat(new NobodyElse().violations(List.of(run.witness(), other.witness()))).isEmpty();
  }

  @Test
  void countsTheAppointmentsOfAllAgainstTheProviders() {
    var second = MadeUp.booking();
    second.appointments.set(0, MadeUp.appointment("a2", MadeUp.SLOT, false, null));
    var third = MadeUp.booking();
    third.appointments.set(0, MadeUp.appointment("a3", MadeUp.SLOT, false, null));
    var room = new RoomForAll(PUBLISHED);
    assertThat(room.violations(List.of(run.witness(), second.witness()))).isEmpty();
    assertThat(room.violations(List.of(run.witness(), second.witness(), third.witness())))
        .containsExactly("3 appointments stand in Austin at 2026-11-24T20:30:00Z for 2 providers");
  }

  private List<String> violations() {
    return new DiscreetChannels(PUBLISHED).violations(run.witness());
  }
}
