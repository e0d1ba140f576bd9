package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "NOTHING|STOP|STOP",
        "NOTHING|please stop texting me|STOP",
        "NOTHING|take me off your list|STOP",
        "NOTHING|can I talk to a real person?|PERSON",
        "NOTHING|human please|PERSON",
        "NOTHING|Are you a real person?|ARE_YOU_A_BOT",
        "NOTHING|is this a bot|ARE_YOU_A_BOT",
        "NOTHING|How much is Botox?|PRICE",
        "NOTHING|where can I park?|QUESTION",
        "NOTHING|I can't breathe|EMERGENCY",
        "NOTHING|my eye has been drooping since my Botox last week|TREATMENT_CONCERN",
        "NOTHING|I have bruising after my filler|TREATMENT_CONCERN",
        "NOTHING|does it hurt?|QUESTION",
        "NOTHING|is it safe while pregnant?|CLINICAL",
        "LIMITATIONS|I'm on blood thinners|-",
        "NOTHING|nobody ever called me back, I want a refund|COMPLAINT",
        "NOTHING|my skin looks terrible|-",
        "NOTHING|wrong number|WRONG_NUMBER",
        "NOTHING|I didn't call you|WRONG_NUMBER",
        "NOTHING|not interested|NOT_INTERESTED",
        "SLOT|no thanks|NOT_INTERESTED",
        "LIMITATIONS|no thanks|-",
        "NOTHING|I'm driving, text me later|LATER",
        "NOTHING|I'd like to book a consultation|BOOK",
        "SLOT|do you have anything on Friday?|OTHER_TIMES",
        "SLOT|none of those work for me|OTHER_TIMES",
        "SLOT|the second|BOOK",
        "LIMITATIONS|I need to talk to my husband|-",
        "NAME|Will Turner|-",
      })
  void findsIntents(String asked, String turn, String expected) {
    String found = String.join(",", Turns.read(asked, turn).intents());
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }
}
