package dev.ringback.sandbox.patients;

import dev.ringback.sandbox.network.RingAnswer;
import dev.ringback.sandbox.network.TextMedium;
import dev.ringback.sandbox.ringcentral.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's story, read from {@code scenarios/<name>.yaml}.
 *
 * @param expectedOutcome what a clinic that does everything right makes of it
 * @param needsFastClock whether it only ends soon when the clinic's waits are compressed
 * @param phone what becomes of each call to the patient; the last entry holds for all later ones
 * @param opening the first words, whatever the clinic opened with
 * @param rules answers of this story alone, tried before the conversation's
 * @param talks the conversation in {@code scenarios/conversations/<talks>.yaml}
 */
record Scenario(
    String name,
    String title,
    String expectedOutcome,
    boolean needsFastClock,
    Caller caller,
    Desk desk,
    List<Ringing> phone,
    Texts texts,
    Rule opening,
    List<Rule> rules,
    String talks) {

  /**
   * Who calls.
   *
   * @param onFile whether the clinic's practice-management system knows them
   * @param whatsApp whether they have agreed to WhatsApp
   */
  record Caller(
      String given,
      String family,
      @Nullable String email,
      boolean onFile,
      boolean whatsApp,
      @Nullable EarlierInterest earlierInterest) {}

  /** What they asked about before; {@code month} is {@code yyyy-MM}. */
  record EarlierInterest(String treatment, String month) {}

  /**
   * The call the clinic misses.
   *
   * @param rings seconds until the caller gives up
   * @param notifications what the phone system tells, in order
   */
  record Desk(String line, int rings, List<Stage> notifications) {}

  /** A call to the patient: what becomes of it after so many seconds. */
  record Ringing(RingAnswer.Kind ends, double after) {}

  /**
   * Which texts are read.
   *
   * @param ignoresFirst how many of those go unanswered at first
   */
  record Texts(List<TextMedium> reads, int ignoresFirst) {}
}
