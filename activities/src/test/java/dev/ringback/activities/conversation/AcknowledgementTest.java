package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementTest {

  private static String checked(String proposed) {
    return Acknowledgement.checked(proposed, TestClinic.lumen());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Congratulations on the wedding!",
        "Botox is $12 to $16 a unit.",
        "CoolSculpting runs from $750 to $1,500.",
        "Packages are held with a $50 deposit.",
        "Good question. Maya Chen will go through that with you at the consultation.",
        "We're booking consultations this week."
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
        "Our cheap option is Botox."
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
  void dropsWhatIsTooLongToSay() {
    assertThat(checked("word ".repeat(80) + ".")).isEmpty();
  }
}
