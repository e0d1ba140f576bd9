package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.regex.Pattern;

/** Whether the person would rather write or rather talk. */
public final class ChannelWishPolicy {
  private static final Pattern TEXT =
      Pattern.compile(
          String.join(
              "|",
              "^(please |just |can you |could you |yes,? |ok,? )*text( me)?( instead| please| it| them| the times| those)*$",
              "\\b(please|just|can you|could you|would you|can u|you can|you could|rather you|go ahead and|maybe|or) (please |just )?text (me|it|them|us|that|those)\\b",
              "\\btext me (instead|please|the|those|them|it|at|some|a|your|when|that|with|times|over)\\b|\\btext me$",
              "\\b(rather|prefer|prefer to|like to|easier to|easier if (we|you|i)|want to|do this|do it|switch to|by|over|via|through) (just )?(a )?text(ing|s)?( messages?)?\\b(?! (said|you sent))",
              "\\b(send|shoot) (it |them |that |those )?(to )?me (it |them )?(by |in |as |via |over )?(a |the \\w+ (by|in|over|via) )?text\\b",
              "\\b(?<!les? )(mand|envi|escrib)\\w*\\b.{0,20}\\b(texto|mensaje|sms)s?\\b|^(mejor |por favor )?(escrib|textee?)\\w*(me|nme)( por favor| mejor)?$",
              "\\b(mejor|prefiero)( que sea| que me escriba| seguir)?( por| un)? (texto|mensaje|sms)s?\\b|\\bpuede (escribirme|textearme|mandarme (un )?(texto|mensaje))\\b"));

  private static final Pattern CALL =
      Pattern.compile(
          String.join(
              "|",
              "^(please |just |yes,? |ok,? )*(call|phone|ring)( me)?( now| please| back| instead)*$",
              "\\b(can|could|would|will) (you|u) (please |just )?(call|phone|ring)( me| us)?( back| now| please| instead| right (now|away))*\\W*$",
              "\\b(please|just|rather you|you can|you could|prefer you to|prefer if you|go ahead and) (just )?(call|phone|ring)( me)?( back| now| instead| please)*\\W*$",
              "\\bgive me a (quick )?(call|ring)\\b(?! (later|tomorrow|next|in))|\\bcall me (now|please|right (now|away)|instead|back now)\\b",
              "\\b(rather|prefer|like) (to )?(just )?(talk|speak)( this through| it through)?( on| over| by)? ?(the )?(phone|live|call)?\\W*$|\\b(prefer|rather have) a (phone )?call\\b",
              "^(por favor |mejor |si,? )*(llam[ea]n?me|marqu?e?n?me|llam(a|e|ar|en|ada))( ahora| por favor| mejor)*$",
              "\\b(me )?(puede|podria|pueden) (llamar|marcar)(me)?( ahora| por favor| mejor)*\\W*$|\\b(prefiero|mejor) (hablar( por telefono)?|(una|por) llamada|que me llame\\w*)\\W*$"));

  private static final Pattern NOT =
      Pattern.compile(
          "\\b(don'?t|dont|do not|never|stop|quit|not to|didn'?t)( \\w+)? (text|call|phone|ring|talk)\\w*( me| us)?"
              + "|\\bno me (llam|escrib|mand|text|marqu)\\w*|\\b(why|when|who) (did|do|does|would|will) \\w+ (call|text)\\w*( me)?"
              + "|\\bpeople call me\\b|\\bfriends call me\\b|\\b(i|i'll|i will|i can|let me) (just )?(call|text)\\b( you| back)*");

  private ChannelWishPolicy() {}

  /** Whether they ask to be texted. */
  public static boolean wantsText(String words) {
    return TEXT.matcher(affirmed(words)).find();
  }

  /** Whether they ask to be called now; "call me later" is no such wish. */
  public static boolean wantsCall(String words) {
    return CALL.matcher(affirmed(words)).find();
  }

  private static String affirmed(String words) {
    return NOT.matcher(PlainWords.of(words)).replaceAll(" ").replaceAll("[.!?¡¿]+$", "").strip();
  }
}
