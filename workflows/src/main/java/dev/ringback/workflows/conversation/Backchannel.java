package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Sounds that show somebody listens or thinks, and ask for no reply. */
public final class Backchannel {
  private static final Set<String> THINKING =
      Set.of("um", "umm", "uh", "uhh", "hm", "hmm", "hmmm", "er", "erm", "eh", "em", "este", "ah");

  private static final Set<String> LISTENING =
      Set.of(
          ("mm mmm mhm mmhm mmhmm mhmm uhhuh uhuh huh oh okay ok k right yeah yep yup yes sure gotcha"
                  + " alright i see got it cool great nice good aha aja si sip claro bueno bien vale ya"
                  + " ah entiendo dale exacto really wow uh hmm hm")
              .split(" "));

  private Backchannel() {}

  /**
   * Whether the words are no turn.
   *
   * @param whileSpeaking whether the assistant was speaking: then "okay" and "sí" alone only show
   *     that somebody listens; in a silence of ours they are an answer
   */
  public static boolean isBackchannel(String words, boolean whileSpeaking) {
    List<String> sounds =
        Arrays.stream(
                PlainWords.of(words).replaceAll("(?<=[a-z])-(?=[a-z])", "").split("[^a-z0-9']+"))
            .filter(sound -> !sound.isEmpty())
            .toList();
    if (sounds.isEmpty()) {
      return words.codePoints().noneMatch(c -> c > 0x2100 || Character.isLetterOrDigit(c));
    }
    return sounds.stream()
        .allMatch(s -> THINKING.contains(s) || (whileSpeaking && LISTENING.contains(s)));
  }
}
