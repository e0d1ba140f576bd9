package dev.ringback.workflows.conversation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a caller's words say by rule alone. No model can veto it: a stop, a wish for a person and an
 * emergency are honoured whatever else was understood, and only this decides a yes.
 */
public final class WordsPolicy {

  /**
   * Words that mean stop when they are the whole message: 47 CFR 64.1200(a)(10) and the default
   * keywords of US long codes. "Cancel" inside a longer message may concern an appointment.
   */
  private static final Set<String> STOP_WORDS =
      Set.of(
          "stop",
          "stopall",
          "stop all",
          "quit",
          "end",
          "revoke",
          "optout",
          "opt out",
          "opt-out",
          "cancel",
          "unsubscribe",
          "please stop",
          "stop please",
          "alto",
          "parar",
          "basta");

  private static final Pattern STOP_PHRASE =
      Pattern.compile(
          "\\b(stop|quit|cease) (call|text|contact|messag|email|bother|harass|send|reach)\\w*"
              + "|\\b(do not|don'?t|never) (ever )?(call|text|contact|message|email|reach) (me|us|this|again)"
              + "|\\b(take|remove|delete) (me|my (number|name|email))\\b.*\\b(off|from|list|out)\\b"
              + "|\\bremove me\\b|\\bopt (me )?out\\b|\\bunsubscribe\\b|\\bleave me alone\\b"
              + "|\\bno more (calls?|texts?|messages?|emails?)\\b|\\blose my number\\b"
              + "|\\bno me (llam|escrib|contact)\\w*|\\bdej[ae]n? de (llam|escrib)\\w*");

  private static final Pattern ABOUT_THE_ASSISTANT =
      Pattern.compile(
          "\\b(are|r) (you|u|we) (an? )?(actual |actually |real |really )?(a |an )?"
              + "(real|human|person|bot|robot|ai|machine|computer|automated)"
              + "|\\bis this (an? )?(real|human|person|bot|robot|ai|machine|recording|automated)");

  private static final Pattern PERSON =
      Pattern.compile(
          "\\b(real|actual|live) (person|human|people)\\b|\\bhuman being\\b"
              + "|\\b(talk|speak|chat|connect|transfer|put|get)\\b.{0,25}\\b"
              + "(person|human|someone|somebody|representative|agent|operator|receptionist|manager"
              + "|staff|front desk|doctor|nurse|people)\\b"
              + "|\\b(a|the) (representative|operator|receptionist|manager)\\b"
              + "|^(person|human|agent|operator|representative|someone|front desk)( please)?$"
              + "|\\b(call|have) (someone|somebody|a person|a human)\\b|\\bhablar con (una persona|alguien)\\b");

  private static final Pattern EMERGENCY =
      Pattern.compile(
          "\\b(can'?t|cannot|can not|hard to|trouble|difficulty) breath\\w*|\\bchest pain\\b"
              + "|\\bpass(ed|ing) out\\b|\\banaphyla\\w*|\\bthroat (is )?(closing|swelling)\\b"
              + "|\\b(can'?t|cannot) see\\b|\\b(lost|losing|loss of) (my )?(sight|vision)\\b"
              + "|\\bgoing blind\\b|\\bcall(ed|ing)? 911\\b|\\bsuicid\\w*|\\bkill myself\\b");

  private static final Pattern YES =
      Pattern.compile(
          "\\b(yes|yeah|yep|yup|yea|ya|sure|ok|okay|absolutely|definitely|correct|confirm(ed)?"
              + "|perfect|please do|go ahead|book (it|me|that)|sounds (good|great|perfect)"
              + "|that works|works for me|do it|let'?s do (it|that)|s[ií])\\b|👍|✅");

  private static final Pattern NO =
      Pattern.compile(
          "\\b(no|nope|nah|not|none|neither|never|don'?t|doesn'?t|won'?t|can'?t|cannot|wait|instead"
              + "|another|different|change|actually|hold on|cancel)\\b|👎");

  private static final Pattern HEDGE =
      Pattern.compile("\\b(maybe|perhaps|might|i think|not sure|unless|if|but|let me check)\\b");

  /** Politeness that holds a "no" without meaning one. */
  private static final Pattern HARMLESS_NO =
      Pattern.compile("\\bno (problem|worries|rush)\\b|\\bwhy not\\b|\\bcan'?t wait\\b");

  private static final Pattern COURTESY =
      Pattern.compile(
          "((many |so much )?(thanks|thank you|thx|ty|great|awesome|cool|perfect|wonderful|got it|ok|okay"
              + "|bye|goodbye|see (you|ya)( then| soon)?|you too|so much|a lot|very much"
              + "|have a (good|great|nice) (day|one|weekend|evening))|[\\s.,!🙏👍😊❤️])+");

  private WordsPolicy() {}

  /** Whether the person asks not to be contacted any more. */
  public static boolean stop(String words) {
    String said = plain(words);
    return STOP_WORDS.contains(said.replaceAll("[^\\p{L}\\- ]", "").strip())
        || STOP_PHRASE.matcher(said).find();
  }

  /** Whether the person asks for a human being, as opposed to asking whether this is one. */
  public static boolean person(String words) {
    String said = ABOUT_THE_ASSISTANT.matcher(plain(words)).replaceAll(" ");
    return PERSON.matcher(said.replaceAll("[.!?,]", "").strip()).find();
  }

  /** Whether the person asks what they are talking to. */
  public static boolean asksWhetherBot(String words) {
    return ABOUT_THE_ASSISTANT.matcher(plain(words)).find();
  }

  /** Whether the words speak of danger to life. */
  public static boolean emergency(String words) {
    return EMERGENCY.matcher(plain(words)).find();
  }

  /** Whether the words say yes or no; anything mixed or hedged is unclear. */
  public static Answer answer(String words) {
    String said = HARMLESS_NO.matcher(plain(words)).replaceAll(" ");
    boolean yes = YES.matcher(said).find();
    boolean no = NO.matcher(said).find();
    if (yes == no || HEDGE.matcher(said).find()) {
      return no && !yes ? Answer.NO : Answer.UNCLEAR;
    }
    return yes ? Answer.YES : Answer.NO;
  }

  /** Whether the whole message is thanks or a goodbye. */
  public static boolean courtesy(String words) {
    return COURTESY.matcher(plain(words)).matches();
  }

  static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ").strip();
  }
}
