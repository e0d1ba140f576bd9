package dev.ringback.starter.conversation.relay;

import dev.ringback.records.conversation.SpeechLine;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of one reply was given to the voice. Parts come while the model still speaks, the whole of
 * it afterwards.
 */
final class SpokenReply {
  private final StringBuilder given = new StringBuilder();
  private final Map<Integer, String> early = new TreeMap<>();
  private int attempt;
  private int nextPart;

  /** Where in {@link #given} the utterance began that is being spoken, and what came before it. */
  private int utteranceFrom;

  private String lead = "";

  /** Takes a part; what can be said now, empty if an earlier part is missing. */
  String take(SpeechLine.Part part) {
    if (attempt == 0) {
      attempt = part.attempt();
    }
    if (part.attempt() != attempt || part.number() < nextPart) {
      return "";
    }
    early.put(part.number(), part.words());
    var now = new StringBuilder();
    for (String words = early.remove(nextPart); words != null; words = early.remove(nextPart)) {
      now.append(words);
      nextPart++;
    }
    given.append(now);
    return now.toString();
  }

  /** Takes the whole reply; what of it is not said yet. Words said otherwise are not taken back. */
  String takeRest(String say) {
    String said = given.toString();
    String rest = say.startsWith(said) ? say.substring(said.length()) : " " + say;
    given.append(rest);
    return rest;
  }

  /** Words that are no part of the reply were said in the same breath before it. */
  void lead(String words) {
    lead = words;
  }

  boolean isEmpty() {
    return given.isEmpty();
  }

  int length() {
    return given.length();
  }

  /** All words given to the voice. */
  String words() {
    return given.toString();
  }

  /**
   * How much of all words was heard.
   *
   * @param utterance what was spoken of the present utterance, as the voice's vendor tells; only
   *     white space may differ
   */
  int heard(String utterance) {
    String spoken = lead + given.substring(utteranceFrom);
    int place = 0;
    int at = 0;
    while (true) {
      at = skipSpace(utterance, at);
      int next = skipSpace(spoken, place);
      if (at == utterance.length()
          || next == spoken.length()
          || Character.toLowerCase(spoken.charAt(next))
              != Character.toLowerCase(utterance.charAt(at))) {
        break;
      }
      place = next + 1;
      at++;
    }
    return utteranceFrom + Math.max(0, place - lead.length());
  }

  /** How much of all words was heard when so many characters of the utterance were spoken. */
  int heard(int characters) {
    int place = utteranceFrom + Math.max(0, characters - lead.length());
    return Math.min(place, given.length());
  }

  /** Goes back to the sentence that was cut, so that the rest is said again from there. */
  void rewind(int heard) {
    String words = given.toString();
    int start = Sentences.startAt(words, skipSpace(words, heard));
    given.setLength(start);
    early.clear();
    attempt = Integer.MAX_VALUE; // parts of a cut utterance come too late
    utteranceFrom = start;
    lead = "";
  }

  private static int skipSpace(String text, int from) {
    int place = from;
    while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
      place++;
    }
    return place;
  }
}
