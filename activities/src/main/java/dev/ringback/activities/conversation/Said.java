package dev.ringback.activities.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.conversation.TurnId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a caller said in a turn and in the turns cut off just before it, oldest first. */
record Said(List<Utterance> utterances) {

  Said {
    utterances = List.copyOf(utterances);
  }

  /** All of it, as one turn. */
  String words() {
    return utterances.stream().map(Utterance::words).collect(Collectors.joining(" "));
  }

  /** Whether these are whole words the caller said, whatever the case and the spacing. */
  boolean holds(String quoted) {
    return holds(words(), quoted);
  }

  /** The turn whose words these are; the newest one for words that span several. */
  TurnId turnOf(String quoted) {
    return utterances.reversed().stream()
        .filter(utterance -> holds(utterance.words(), quoted))
        .findFirst()
        .orElse(utterances.getLast())
        .turn();
  }

  static boolean holds(String words, String quoted) {
    String plain = PlainWords.tidy(quoted);
    return !plain.isEmpty()
        && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(plain) + "(?![\\p{L}\\p{N}])")
            .matcher(PlainWords.tidy(words))
            .find();
  }

  @Override
  public String toString() {
    return "Said[" + utterances.size() + "]";
  }

  /** One turn's words. */
  record Utterance(TurnId turn, String words) {
    /** Without the words: they are not logged. */
    @Override
    public String toString() {
      return "Utterance[" + turn + "]";
    }
  }
}
