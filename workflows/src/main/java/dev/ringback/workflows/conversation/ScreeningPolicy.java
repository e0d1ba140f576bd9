package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.regex.Pattern;

/**
 * Whether a machine on the other end of a call is speaking: the phone's call screening, which asks
 * who calls and why before its owner sees the call, or a mailbox.
 */
public final class ScreeningPolicy {
  private static final Pattern SCREENER =
      Pattern.compile(
          String.join(
              "|",
              "\\b(state|say|record|give|leave|tell me|provide) (me )?your name (and|then|after the (tone|beep)|before|so)\\b",
              "^(please )?(state|say|record) your name\\b|\\b(state|record) your name\\b",
              "\\b(reason|purpose) (for|of) (your|the|this) call(ing)?\\b",
              "\\bscreening (service|assistant|calls)\\b|\\bcall screen(ing|ed|er)?\\b|\\bscreen(s|ed|ing)? (this|your|his|her|their|the)? ?calls?\\b",
              "\\bis using (a|google'?s?|an automated|their) ?(screening|assistant|call)",
              "\\b(see|find out|check) if (this person|they|he|she|the person|\\w+) is available\\b",
              "\\bwho('?s| is) calling\\b.{0,20}\\b(why|reason|what)\\b|\\bask(ing)? (who|why) (you are|you're) calling\\b",
              "\\b(the person|person|number|party) you('?re| are)? ?(calling|called|dialed|have dialed|trying to reach)\\b.{0,30}\\b(screen|asks?|wants? to know|name)\\w*",
              "\\bgo ahead and (say|state) (your name|why you|who)",
              "\\b(diga|grabe|indique) su nombre\\b|\\b(motivo|razon) de (su|la) llamada\\b"));

  private static final Pattern UNAVAILABLE =
      Pattern.compile(
          String.join(
              "|",
              "\\b(is|are) (not|n't|currently not|currently un) ?available\\b.{0,40}\\b(tone|beep|message|call|later|phone|right now)\\b|\\b(isn'?t|unavailable)\\b.{0,40}\\b(take your call|to the phone|tone|beep|leave (a|your))\\b",
              "\\b(person|party|number|customer|subscriber)\\b.{0,40}\\b(is|are) (not|currently not|un) ?available\\b",
              "\\b(leave|record) (me |us )?(a|your) (\\w+ )?message\\b|\\bat the (tone|beep)\\b|\\bafter the (tone|beep)\\b",
              "\\b(you('?ve| have)? reached|forwarded to|welcome to|this is) (the |an? )?(\\w+ )?(voice ?mail|voice messaging|answering (machine|service))\\b",
              "\\b(voice ?mail|mailbox)\\b.{0,30}\\b(full|not been set up|system|box)\\b",
              "\\bcan(no|')?t (come to the phone|take your call|answer (the phone|your call))\\b|\\bunable to (take|answer) your call\\b",
              "\\b(deje|grabe) (su|un) mensaje\\b|\\bdespues (del|de la) (tono|senal)\\b|\\bbuzon de voz\\b|\\bno (esta|se encuentra) disponible\\b"));

  private ScreeningPolicy() {}

  /** Whether a call screener asks who calls and why. */
  public static boolean screener(String words) {
    return SCREENER.matcher(PlainWords.of(words)).find();
  }

  /** Whether a machine says that nobody takes the call, or asks for a message. */
  public static boolean unavailable(String words) {
    return UNAVAILABLE.matcher(PlainWords.of(words)).find();
  }
}
