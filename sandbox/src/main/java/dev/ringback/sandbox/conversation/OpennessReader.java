package dev.ringback.sandbox.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How ready they are. */
final class OpennessReader {
  private static final Pattern FIRST_TIME =
      Words.re(
          "\\b(?:(?:my |the )?(?:very )?first time|never (?:had|done|tried|gotten|got|been|before)[^.!?,]*|"
              + "haven't (?:had|done|tried|gotten|ever|been)[^.!?,]*|new to (?:this|all|it)[^.!?,]*)");
  private static final Pattern PRIOR =
      Words.re(
          "\\b(?:(?:i've |i have |i )(?:had|done|gotten|did|tried(?! (?:to )?call)|been getting|used to get)\\b[^.!?]*?"
              + "\\b(?:before|already|once|twice|ago|last \\w+|in \\d{4}|(?:\\w+ )?times|in "
              + Calendar.MONTHS
              + "|every \\w+|elsewhere|somewhere else)|"
              + "(?:had|done|got|did|tried) (?:it|this|that|some|them|one|botox|filler\\w*)(?: \\w+){0,2} (?:before|already|last \\w+|once|twice|ago|years? ago|months? ago)|"
              + "touch[- ]?up|my usual|(?:do|get|have) (?:it|this|that|botox|filler\\w*|them) again|been there before|i've been (?:to|with|coming to) (?:you|your|the clinic)\\b[^.!?,]*|regular(?:ly)?\\b)");
  private static final Pattern COMPARING =
      Words.re(
          "\\b(?:compar\\w+[^.!?,]*|shopping around|(?:other|few|different|couple(?: of)?) (?:clinics?|places?|spas?|medspas?|offices?)|"
              + "getting quotes?|checking around|looking around)");
  private static final Pattern RELUCTANT =
      Words.re(
          "\\b(?:nervous|scared|afraid|anxious|hesitant|on the fence|(?:not|un) ?sure(?: yet)?|just (?:curious|looking|browsing)|"
              + "worried|having doubts|second thoughts|maybe someday)");
  private static final Pattern READY =
      Words.re(
          "\\b(?:ready(?: to \\w+)?|let's do (?:it|this)|sign me up|can't wait|definitely|all in|"
              + "been wanting[^.!?,]*|made up my mind|want to do (?:it|this)|excited)");
  private static final Pattern PLAIN_NO = Words.re("^\\W*(?:no|nope|never|nah|not yet)\\b[^.!?,]*");
  private static final Pattern PLAIN_YES =
      Words.re("^\\W*(?:yes|yep|yeah|yup|i have|sure have|a few times|once|twice)\\b[^.!?,]*");

  private OpennessReader() {}

  static List<FoundFact> read(Prompt prompt) {
    Words turn = prompt.turn();
    boolean asked = prompt.asked("OPENNESS");
    return found("FIRST_TIME", turn, FIRST_TIME)
        .or(() -> found("PRIOR_TREATMENT", turn, PRIOR))
        .or(() -> found("COMPARING", turn, COMPARING))
        .or(() -> found("RELUCTANT", turn, RELUCTANT))
        .or(() -> asked ? found("FIRST_TIME", turn, PLAIN_NO) : Optional.empty())
        .or(() -> asked ? found("PRIOR_TREATMENT", turn, PLAIN_YES) : Optional.empty())
        .or(() -> found("READY", turn, READY))
        .stream()
        .toList();
  }

  private static Optional<FoundFact> found(String code, Words turn, Pattern pattern) {
    return turn.first(pattern).map(w -> new FoundFact("OPENNESS", code, w));
  }
}
