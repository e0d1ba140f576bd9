package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcknowledgementTest {
  private static final String CONFIRM = "I'll have someone confirm that.";

  @Test
  void givesThePublishedPriceOfWhatIsSpokenOf() {
    assertThat(Turns.acknowledgement("NOTHING", "how much is botox?"))
        .isEqualTo("Botox runs $12 to $16 per unit.");
    assertThat(Turns.acknowledgement("NOTHING", "and how much is it?"))
        .isEqualTo("CoolSculpting runs $700 to $1,500 per area.");
    assertThat(Turns.acknowledgement("NOTHING", "what does a hydrafacial cost?"))
        .isEqualTo(CONFIRM);
  }

  @Test
  void answersOnlyFromWhatIsPublished() {
    assertThat(Turns.acknowledgement("NOTHING", "is there parking?"))
        .isEqualTo("Parking is free in the garage behind the building.");
    assertThat(Turns.acknowledgement("NOTHING", "what's your cancellation policy?"))
        .startsWith("Cancellation: free up to 24 hours");
    assertThat(Turns.acknowledgement("NOTHING", "do you sell gift cards?")).isEqualTo(CONFIRM);
  }

  @Test
  void namesNoTimesAndBooksNothing() {
    assertThat(Turns.acknowledgement("SLOT", "Thursday at 4"))
        .isEqualTo("That one works nicely.")
        .doesNotContainIgnoringCase("booked");
    assertThat(Turns.acknowledgement("NOTHING", "when are you open?")).isEqualTo(CONFIRM);
  }

  @Test
  void leavesCareToPeople() {
    assertThat(Turns.acknowledgement("NOTHING", "I have a rash after my peel")).contains(CONFIRM);
    assertThat(Turns.acknowledgement("NOTHING", "is botox safe with aspirin?")).contains(CONFIRM);
    assertThat(Turns.acknowledgement("NOTHING", "I can't breathe")).contains("911");
  }
}
