package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcknowledgementTest {
  private static final Acknowledgement OPEN = new Acknowledgement("That's a fair question.", false);

  @Test
  void givesThePublishedPriceOfWhatIsSpokenOf() {
    assertThat(english("how much is botox?").words()).isEqualTo("Botox runs $250 to $650.");
    assertThat(english("and how much is it?").words())
        .isEqualTo("CoolSculpting runs $700 to $1,500.");
    assertThat(english("how much is the consultation?").words())
        .isEqualTo("Consultations are free and need no deposit.");
    assertThat(spanish("¿cuánto cuesta el Botox?").words())
        .isEqualTo("Botox cuesta entre $250 y $650.");
  }

  @Test
  void namesNoPriceThatIsNotPublished() {
    assertThat(english("what does a hydrafacial cost?")).isEqualTo(OPEN);
    assertThat(english("how much is microneedling?")).isEqualTo(OPEN);
    assertThat(spanish("¿cuánto cuesta el microneedling?").answered()).isFalse();
  }

  @Test
  void answersOnlyFromWhatIsPublished() {
    assertThat(english("is there parking?").words())
        .isEqualTo("Parking is free in the garage behind the building.");
    assertThat(english("what's your cancellation policy?").words()).startsWith("free up to 24");
    assertThat(english("do you sell gift cards?")).isEqualTo(OPEN);
    assertThat(spanish("¿hay estacionamiento?").words())
        .startsWith("La clínica lo publica así: Parking is free");
    assertThat(english("do you sell gift cards? I'd like Botox")).isEqualTo(OPEN);
    assertThat(english("Tuesday works").answered()).isTrue();
  }

  @Test
  void namesNoTimesAndBooksNothing() {
    assertThat(english("when are you open?")).isEqualTo(OPEN);
    assertThat(english("book me for Tuesday").words()).doesNotContainIgnoringCase("booked");
  }

  @Test
  void leavesCareToPeople() {
    assertThat(english("I have a rash after my peel").words()).contains("so sorry");
    assertThat(english("is botox safe with aspirin?"))
        .isEqualTo(new Acknowledgement("That's a good question for the provider.", false));
    assertThat(english("I can't breathe").words()).contains("911");
    assertThat(spanish("no puedo respirar").words()).contains("911");
  }

  @Test
  void speaksTheLanguageOfTheConversation() {
    assertThat(spanish("Estoy embarazada").words()).startsWith("Gracias por decírmelo");
    assertThat(english("Estoy embarazada").words()).startsWith("Thank you for telling me");
  }

  @Test
  void namesATreatmentOnlyIfTheyDid() {
    assertThat(english("I'd like Botox").words()).isEqualTo("Botox is a lovely choice.");
    assertThat(english("I'd like my crow's feet gone").words()).doesNotContain("Botox");
  }

  private static Acknowledgement english(String turn) {
    return Turns.acknowledgement("en", turn);
  }

  private static Acknowledgement spanish(String turn) {
    return Turns.acknowledgement("es", turn);
  }
}
