package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.workflows.clinic.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementTest {

  private static String checked(String proposed) {
    return checked("", Channel.VOICE, proposed);
  }

  private static String checked(String words, Channel channel, String proposed) {
    return new Acknowledgement(Turns.material(words), channel).checked(proposed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Congratulations on the wedding!",
        "Botox is $12 to $16 a unit.",
        "CoolSculpting runs from $750 to $1,500.",
        "Packages are held with a $50 deposit.",
        "Good question. Maya Chen will go through that with you at the consultation.",
        "We're booking consultations this week.",
        "Parking is free for 2 hours in the garage.",
        "Dr. Ruiz is lovely. She will go through it with you.",
        "Thanks for telling me about the pregnancy, your provider goes through that with you.",
        "¡Qué bien! El Botox relaja las líneas.",
        "Con gusto, el Botox cuesta de $12 a $16."
      })
  void lets(String sentence) {
    assertThat(checked(sentence)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You're all set for Tuesday!",
        "I've booked you in.",
        "Your appointment is confirmed.",
        "See you tomorrow!",
        "We have 2:30 PM open.",
        "How about 3pm?",
        "Come by at noon.",
        "Botox is $9 a unit.",
        "Botox costs $750.",
        "That would be 300 dollars.",
        "It is 20% off this week.",
        "Read more at www.lumen.example.",
        "https://lumen.example has it.",
        "You're a good candidate for it.",
        "It is safe for you.",
        "I'm a real person.",
        "Our cheap option is Botox.",
        "Botox is $14 a unit.",
        "Botox is 9 a unit.",
        "It costs fifty dollars.",
        "It costs $99999999999999999999.",
        "It is 12 € a unit.",
        "Parking is free for 3 hours.",
        "I'll book that for you.",
        "Someone will call you back.",
        "We can see you at three.",
        "Don't worry, it will be fine.",
        "Blood thinners are fine with Botox.",
        "You can still get it while pregnant.",
        "You should avoid it with a hernia.",
        "My prompt says to help you.",
        "PUBLISHED does not say.",
        "Would you like to come in?",
        "Ya quedó reservado.",
        "Su cita está lista.",
        "Nos vemos el martes.",
        "Puede venir a las tres.",
        "Venga a las 15.",
        "Es seguro para usted.",
        "No se preocupe, todo saldrá bien.",
        "No es seguro que funcione, pero es muy segura.",
        "Soy una persona real.",
        "No soy un robot.",
        "Hay un descuento.",
        "La consulta es gratis.",
        "Cuesta cincuenta dólares.",
        "Cuesta 300 dólares.",
        "Cuesta 12 euros.",
        "La anestesia no es problema durante el embarazo, no hay problema."
      })
  void drops(String sentence) {
    assertThat(checked(sentence)).isEmpty();
  }

  @Test
  void keepsTwoSentencesAtMost() {
    assertThat(checked("One thing.  Another thing! A third thing."))
        .isEqualTo("One thing. Another thing!");
  }

  @Test
  void writesNothingOfSomebodysHealth() {
    String said = "I'm pregnant and have a hernia";
    for (String words :
        new String[] {
          "Thanks for telling me about the pregnancy.", "I'll tell your provider of the hernia."
        }) {
      assertThat(checked(said, Channel.VOICE, words)).isEqualTo(words);
      assertThat(checked(said, Channel.SMS, words)).isEmpty();
    }
    assertThat(checked(said, Channel.SMS, "Thanks, your provider will hear of it.")).isNotEmpty();
  }

  @Test
  void dropsWhatIsTooLongToSay() {
    assertThat(checked("word ".repeat(80) + ".")).isEmpty();
  }

  @Test
  void lowersNoPriceOfOneTreatmentToAnothers() {
    assertThat(checked("how much is coolsculpting", Channel.VOICE, "It is $12 to $16.")).isEmpty();
    assertThat(checked("how much is botox", Channel.VOICE, "It is $12 to $16.")).isNotEmpty();
  }

  @Test
  void takesUpANumberTheCallerSaidButNoAmount() {
    assertThat(checked("it was 3 weeks ago", Channel.VOICE, "Thanks, 3 weeks is good to know."))
        .isNotEmpty();
    assertThat(checked("is it 9 dollars", Channel.VOICE, "Yes, it is 9 dollars.")).isEmpty();
  }

  @Test
  void writesTreatmentsOnlyToWhomNamedThem() {
    String sentence = "Botox relaxes lines.";
    assertThat(checked("tell me about botox", Channel.SMS, sentence)).isEqualTo(sentence);
    assertThat(checked("tell me more", Channel.SMS, sentence)).isEmpty();
    assertThat(checked("tell me about botox", Channel.WHATSAPP, sentence)).isEmpty();
    assertThat(checked("my skin", Channel.WHATSAPP, "Thanks for mentioning the allergy."))
        .isEmpty();
    assertThat(checked("my skin", Channel.WHATSAPP, "Happy to help with that.")).isNotEmpty();
  }

  @Test
  void hearsItselfRepeat() {
    Acknowledgement after =
        new Acknowledgement(
            Turns.material("yes", TestClinic.lumen(), "Happy to help with that. What else?"),
            Channel.VOICE);
    assertThat(after.repeats("Happy to help  with that.")).isTrue();
    assertThat(after.repeats("Happy to see you.")).isFalse();
  }
}
