package dev.ringback.sandbox.patients;

import dev.ringback.sandbox.network.RingAnswer;
import dev.ringback.sandbox.network.TextMedium;
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
 * @param talks the conversation in {@code scenarios/conversations/<talks>.yaml}; empty: the rules
 *     above are all
 * @param interruptsAfter words after which they cut in once on a call, if a rule fits what was said
 *     so far; null: never
 * @param alsoTexts texts sent in the middle of a call
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
    String talks,
    @Nullable Integer interruptsAfter,
    List<AlsoTexts> alsoTexts) {

  private static final Desk USUAL_DESK = new Desk("+15125550101", 20, List.of());
  private static final Ringing LETS_IT_RING = new Ringing(RingAnswer.Kind.NOBODY, 25, null);

  /** Leaves out of a story what is as usual: a call that rings out, texts that are read. */
  Scenario {
    name = name == null ? "" : name;
    title = title == null ? "" : title;
    expectedOutcome = expectedOutcome == null ? "" : expectedOutcome;
    desk = desk == null ? USUAL_DESK : desk;
    phone = phone == null || phone.isEmpty() ? List.of(LETS_IT_RING) : List.copyOf(phone);
    texts = texts == null ? new Texts(List.of(TextMedium.SMS), 0) : texts;
    rules = rules == null ? List.of() : List.copyOf(rules);
    talks = talks == null ? "" : talks;
    alsoTexts = alsoTexts == null ? List.of() : List.copyOf(alsoTexts);
  }

  /**
   * Who calls.
   *
   * @param onFile whether the clinic's practice-management system knows them
   * @param whatsApp whether they have agreed to WhatsApp
   * @param visitsInDays appointments they have before the story begins: on which day from today at
   *     the earliest
   */
  record Caller(
      String given,
      String family,
      @Nullable String email,
      boolean onFile,
      boolean whatsApp,
      @Nullable EarlierInterest earlierInterest,
      List<Integer> visitsInDays) {
    Caller {
      visitsInDays = visitsInDays == null ? List.of() : List.copyOf(visitsInDays);
    }
  }

  /** What they asked about before; {@code month} is {@code yyyy-MM}. */
  record EarlierInterest(String treatment, String month) {}

  /**
   * The call the clinic misses.
   *
   * @param rings seconds until the caller gives up
   * @param notifications what the phone system tells, in order: SETUP, PROCEEDING, MISSED, one
   *     twice to redeliver it; empty for the usual course
   */
  record Desk(String line, int rings, List<String> notifications) {}

  /**
   * A call to the patient: what becomes of it after so many seconds.
   *
   * @param then whom a screener puts the call through to; null: the patient
   */
  record Ringing(RingAnswer.Kind ends, double after, @Nullable Then then) {
    Then thenOrPerson() {
      return then == null ? Then.PERSON : then;
    }
  }

  /** Whom a screener puts a call through to. */
  enum Then {
    PERSON,
    NOBODY
  }

  /** A text sent once they have said or pressed something for the nth time, from 1. */
  record AlsoTexts(int afterTurn, String say) {}

  /**
   * Which texts are read.
   *
   * @param ignoresFirst how many of those go unanswered at first
   */
  record Texts(List<TextMedium> reads, int ignoresFirst) {
    Texts {
      reads = reads == null ? List.of() : List.copyOf(reads);
    }
  }
}
