package dev.ringback.activities.conversation;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says an acknowledgement clause by clause while it is written, each clause only when all up to it
 * may be said. What was said cannot be taken back: it is the turn's acknowledgement from then on.
 */
final class SpokenAcknowledgement {
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?—](?=\\s|$)");

  private final Acknowledgement allowed;
  private final Consumer<String> mouth;
  private final boolean aloud;
  private final BooleanSupplier permitted;
  private String said = "";
  private boolean over;

  private SpokenAcknowledgement(
      Acknowledgement allowed, Consumer<String> mouth, boolean aloud, BooleanSupplier permitted) {
    this.allowed = allowed;
    this.mouth = mouth;
    this.aloud = aloud;
    this.permitted = permitted;
  }

  /**
   * @param mouth gets each part; joined without anything between, the parts are what was said
   * @param permitted whether anything may be said at all; asked before the first part
   */
  static SpokenAcknowledgement aloud(
      Acknowledgement allowed, Consumer<String> mouth, BooleanSupplier permitted) {
    return new SpokenAcknowledgement(allowed, mouth, true, permitted);
  }

  /** Says nothing. */
  static SpokenAcknowledgement silent(Acknowledgement allowed) {
    return new SpokenAcknowledgement(allowed, _ -> {}, false, () -> false);
  }

  /** Says these words at once, and nothing after them. */
  static SpokenAcknowledgement said(Acknowledgement allowed, Consumer<String> mouth, String words) {
    SpokenAcknowledgement spoken = silent(allowed);
    spoken.said = words;
    mouth.accept(words);
    return spoken;
  }

  /** Listens to one answer of the model; an answer after one that was heard says nothing. */
  synchronized Consumer<String> listener() {
    over = over || !said.isEmpty() || !aloud;
    if (over) {
      return _ -> {};
    }
    Telling telling = new Telling();
    return telling::hear;
  }

  /** Says nothing from now on, and tells what was said. */
  synchronized String end() {
    over = true;
    return said;
  }

  private synchronized void release(String candidate) {
    if (over) {
      return;
    }
    if (!permitted.getAsBoolean() || !allowed.checked(candidate).equals(candidate)) {
      over = true;
    } else if (!allowed.repeats(candidate)) {
      String part = candidate.substring(said.length());
      said = candidate;
      mouth.accept(part);
    }
  }

  /** One answer as it arrives. */
  private final class Telling {
    private final AcknowledgementStream stream = new AcknowledgementStream();
    private int considered;

    void hear(String piece) {
      if (stream.ended()) {
        return;
      }
      stream.feed(piece);
      String text = stream.text().replaceAll("\\s+", " ").stripLeading();
      Matcher end = CLAUSE_END.matcher(text);
      // What comes after the last character is not known before the end.
      while (end.find(considered) && (end.end() < text.length() || stream.ended())) {
        considered = end.end();
        release(text.substring(0, considered));
      }
      if (stream.ended() && considered < text.strip().length()) {
        release(text.strip());
      }
    }
  }
}
