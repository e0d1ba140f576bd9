package dev.ringback.sandbox.conversation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What they want from this turn. */
final class IntentReader {
  private static final Pattern QUESTION =
      Words.re("\\?|^\\W*(?:what|where|when|how|do|does|is|are|can|could|who|which|will|would)\\b");
  private static final Pattern AFTERMATH =
      Words.re(
          "\\b(?:bruis\\w*|swell\\w*|swollen|infect\\w*|lumps?|lumpy|droop\\w*|burn(?:ed|s|ing|t)?|blister\\w*|rash|"
              + "pain(?:ful)?|hurts?|numb\\w*|asymmetr\\w*|uneven|lopsided|bumps?|bleed\\w*|reaction|scar\\w*|discolou?r\\w*)\\b");
  private static final Pattern DONE_TO_ME =
      Words.re(
          "\\b(?:after (?:my|the|getting|having)|since (?:my|the|i|yesterday|last)|from (?:my|the) last|following|yesterday|"
              + "last (?:week|month|night|\\w+day)|days? ago|weeks? ago|(?:had|got|did) (?:my|the|it|botox|filler\\w*))\\b");
  private static final Pattern TREATMENT =
      Words.re(
          "\\b(?:my|the) (?:\\w+ )?(?:injections?|fillers?|botox|treatment|appointment|laser|peel|facial|session)\\b");
  private static final Pattern WORRY_AHEAD =
      Words.re("\\b(?:does (?:it|that)|will (?:it|i|there)|is it|would it|do you|going to)\\b");
  private static final Pattern DISMISSAL = Words.re("^\\W*no,? thank(?:s| you)\\W*$");
  private static final Set<String> ANSWERED_OTHERWISE =
      Set.of("PRICE", "CLINICAL", "ARE_YOU_A_BOT", "PERSON", "OTHER_TIMES", "BOOK");
  private static final Map<String, Pattern> PATTERNS = patterns();

  private IntentReader() {}

  static Set<String> read(Prompt prompt, SlotReader.Choice slot, boolean named) {
    Words turn = prompt.turn();
    var found = new LinkedHashSet<String>();
    PATTERNS.forEach((intent, pattern) -> {
      if (turn.has(pattern)) {
        found.add(intent);
      }
    });
    boolean hypothetical =
        turn.has(WORRY_AHEAD) && turn.text().contains("?") && !turn.has(DONE_TO_ME);
    if (turn.has(AFTERMATH) && (turn.has(DONE_TO_ME) || turn.has(TREATMENT)) && !hypothetical) {
      found.add("TREATMENT_CONCERN");
    }
    if (turn.has(DISMISSAL) && !prompt.asked("LIMITATIONS")) {
      found.add("NOT_INTERESTED");
    }
    if (slot.asksForOthers()) {
      found.add("OTHER_TIMES");
    }
    if (slot.slot().isPresent()) {
      found.add("BOOK");
    }
    boolean question = turn.has(QUESTION) && !(named && prompt.asked("NAME"));
    if (question && found.stream().noneMatch(ANSWERED_OTHERWISE::contains)) {
      found.add("QUESTION");
    }
    settle(found);
    return found;
  }

  /** A stronger intent silences what it makes unlikely. */
  private static void settle(Set<String> found) {
    if (found.contains("EMERGENCY") || found.contains("TREATMENT_CONCERN")) {
      found.remove("BOOK");
      found.remove("CLINICAL");
    }
    if (found.contains("STOP") || found.contains("WRONG_NUMBER")) {
      found.remove("NOT_INTERESTED");
      found.remove("BOOK");
    }
    if (found.contains("ARE_YOU_A_BOT") || found.contains("NOT_INTERESTED")) {
      found.remove("BOOK");
    }
    if (found.contains("LATER")) {
      found.remove("OTHER_TIMES");
    }
  }

  private static Map<String, Pattern> patterns() {
    var p = new LinkedHashMap<String, Pattern>();
    p.put(
        "EMERGENCY",
        Words.re(
            "\\b(?:can't breathe?|(?:trouble|difficulty|hard time|struggling) (?:with )?breathing|short(?:ness)? of breath|chest pains?|"
                + "passed out|unconscious|fainted|throat (?:is |feels )?(?:closing|swelling|tight)|anaphyla\\w*|"
                + "can't see (?:anything|out|well|clearly|from)|lost (?:my )?(?:vision|sight)|vision (?:loss|is blurr\\w+|is going)|going blind|severe(?:ly)? (?:swelling|swollen|allergic)|"
                + "face is drooping|having a stroke|call(?:ing)? 911|kill myself|suicid\\w*)\\b"));
    p.put(
        "STOP",
        Words.re(
            "^\\W*(?:stop|stopall|stop all|unsubscribe|quit|end|cancel|revoke|opt ?out)\\W*$|"
                + "\\bstop (?:texting|calling|messaging|contacting|emailing|sending)|\\b(?:remove|take) me (?:from|off)\\b|"
                + "\\b(?:don't|do not|never) (?:ever )?(?:call|text|contact|message|email) me\\b|\\bleave me alone\\b|\\bunsubscribe\\b|\\bopt(?:ing)? (?:me )?out\\b|\\blose my number\\b"));
    p.put(
        "PERSON",
        Words.re(
            "\\b(?:talk|speak|chat|connect(?:ed)?|transfer(?:red)?|put me through) (?:me )?(?:to|with) (?:a |an |some |the |your )?(?:real |actual |live |human )?"
                + "(?:person|human|being|someone|somebody|staff|receptionist|manager|representative|rep|agent|operator|provider|nurse|doctor|front desk|one)\\b|"
                + "^\\W*(?:a )?(?:human|person|agent|operator|representative|real person)\\W*(?:please)?\\W*$|"
                + "\\b(?:have|get|want) (?:a |an )?(?:real |actual )?(?:person|human|someone|somebody)(?: to)? (?:call|text|help)\\b|"
                + "\\b(?:want|need|prefer|rather have) (?:a |an )?(?:real |actual |live )?(?:human|person)\\b"));
    p.put(
        "ARE_YOU_A_BOT",
        Words.re(
            "\\b(?:are you|r u) (?:a |an |really |actually )*(?:real|human|person|bot|robot|ai|machine|computer|automated|chat ?gpt)\\b|"
                + "\\bis this (?:a |an |really )*(?:bot|robot|ai|real person|automated|recording|computer|human|machine)\\b|"
                + "\\bam i (?:talking|speaking|texting|chatting) (?:to|with) (?:a |an )?(?:bot|robot|ai|human|real person|person|machine|computer)\\b"));
    p.put(
        "COMPLAINT",
        Words.re(
            "\\b(?:complain\\w*|complaint|unacceptable|(?:terrible|awful|horrible) (?:service|experience|job|staff|place|clinic|results?)|the worst|ridiculous|disappoint\\w*|unhappy with (?:the|your|my) (?:results?|service|treatment|visit|experience|last)|dissatisfied|refund|rude|"
                + "nobody (?:called|answered|answers|picks? up|ever)|no one (?:called|answered|answers|picks? up|ever)|never called (?:me )?back|"
                + "furious|angry|fed up|lawyer|bad review|waste of (?:time|money)|botched|scam)\\b"));
    p.put(
        "WRONG_NUMBER",
        Words.re(
            "\\b(?:wrong number|wrong person|i (?:didn't|did not|never) call(?:ed)?\\b(?! back)|don't know (?:who|what) (?:you are|this is)|no idea who (?:you are|this is))"));
    p.put(
        "NOT_INTERESTED",
        Words.re(
            "\\b(?:not interested|no longer interested|changed my mind|(?:found|went with|booked) (?:another|somewhere|someone) (?:else|clinic|place)|"
                + "already booked (?:elsewhere|somewhere)|never ?mind|don't (?:want|need) (?:it|this|anything|that)(?: anymore)?)\\b"));
    p.put(
        "LATER",
        Words.re(
            "\\b(?:(?:call|text|talk|try|message|reach out)(?: to)?(?: me| you)?(?: back)?(?: again)? (?:later|tomorrow|tonight|next week|another (?:time|day)|in (?:a|an|\\d+)\\b[^.!?]*)|"
                + "not (?:a good|the best|a great) time|can't talk|busy (?:right )?now|driving|in a meeting|get back to you|let me think|think (?:about it|it over)|another time|not right now|not now)\\b"));
    p.put(
        "PRICE",
        Words.re(
            "\\b(?:how much|prices?|pricing|costs?|rates|fees?|what do you charge|charge for|ballpark|quote)\\b"));
    p.put(
        "CLINICAL",
        Words.re(
            "\\b(?:is (?:it|this|that|\\w+) safe|safe (?:for|with|to|if|while)|side effects?|interact\\w*|how many units|what dos(?:e|age)|"
                + "should i stop (?:taking)?|what are the risks|contraindicat\\w*|am i (?:a )?(?:good )?candidate|is (?:it|this) normal|"
                + "can i (?:\\w+ ){0,6}(?:while|if|when) (?:i'm |i am |taking |on |pregnant|nursing|breast)|would (?:it|that) affect my)\\b[^.!]*"));
    p.put(
        "BOOK",
        Words.re(
            "\\b(?:book(?:ing)?|appointments?|schedule (?:a|an|me|it|something)|come in|consult(?:ation)?s?|get (?:me )?in|availab\\w+|openings?|"
                + "sign me up|set (?:something|it|that) up|i'd (?:like|love) to (?:come|get|do|try|book|schedule)|interested in|looking (?:for|to)|(?:want|wanted) to (?:get|do|try|come))\\b"));
    return p;
  }
}
