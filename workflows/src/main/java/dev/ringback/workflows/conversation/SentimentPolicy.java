package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.regex.Pattern;

/** How the caller sounds, from words that say so. */
public final class SentimentPolicy {
  private static final Pattern FRUSTRATED =
      Pattern.compile(
          String.join(
              "|",
              "\\b(frustrat\\w+|annoy\\w+|ridiculous|unacceptable|unbelievable|fed up|sick of|tired of (this|asking|waiting|calling|repeating)|waste of (my )?time|wasting my time)\\b",
              "\\b(i )?(already|just) (told|said|answered|gave) (you|that|it|this)\\b|\\bhow many times\\b|\\b(second|third|fourth) time (i|i'?ve|that i)\\b|\\bfor the (second|third|fourth|last) time\\b",
              "\\b(you'?re|you are|are you) (not|even) (listening|helping|understanding)\\b|\\bthis (isn'?t|is not) (working|helping)\\b|\\bnobody (ever )?(answers|calls|picks up|called)\\b|\\bno one (ever )?(answers|calls|picks up|called)\\b",
              "\\b(hart[oa]|cansad[oa]) de\\b|\\bya (le|les|te) (dije|conteste|respondi)\\b|\\bque fastidio\\b|\\bperdida de tiempo\\b|\\besto no (sirve|funciona)\\b|\\bes el colmo\\b|\\bnadie (contesta|llama|responde)\\b|\\bfrustrad\\w\\b|\\bmolest[oa] (con|porque)\\b"));

  private static final Pattern HURRIED =
      Pattern.compile(
          String.join(
              "|",
              "(?<!no |any |in no )\\b(hurry|rush)\\b(?! (up )?(on|for) (me|my))|\\bquick(ly)?\\b(?! question)|\\bmake it (short|fast|brief)\\b|\\b(don'?t|do not) have (much |a lot of |any )?(time|all day)\\b|\\bno time\\b",
              "\\b(i'?m|i am|im) (driving|at work|in a meeting|on (my )?(lunch|a break|break)|heading (out|into)|running late|about to)\\b|\\bgotta (go|run)\\b|\\bonly have (a|one|two|\\d+|a few|a couple( of)?) (min\\w*|sec\\w*)\\b|\\basap\\b",
              "(?<!no )\\b(tengo|llevo|con) prisa\\b|\\brapid(o|ito)\\b|\\bno tengo (mucho )?tiempo\\b|\\bestoy (manejando|trabajando|en el trabajo|en una junta)\\b|\\blo mas pronto posible\\b|\\bapurad[oa]\\b"));

  private static final Pattern ANXIOUS =
      Pattern.compile(
          String.join(
              "|",
              "(?<!not |n't )\\b(nervous|scared|afraid|terrified|anxious|worried|freaking out|frightened|petrified)\\b|\\b(fear|phobia) of\\b|\\bhate needles\\b|\\b(does|will|is) it (going to |gonna )?(hurt|painful)\\b|\\bis it painful\\b|\\bhow (much|bad\\w*) (does|will) it hurt\\b",
              "\\bnervios[oa]\\b|\\bme da(n)? (mucho |un poco de |algo de )?(miedo|nervios|panico)\\b|\\b(tengo|con) (mucho |un poco de |algo de )?miedo\\b|\\bpreocupad[oa]\\b|\\bme preocupa\\b|\\bduele( mucho)?\\b|\\basustad[oa]\\b|\\bansios[oa]\\b"));

  private SentimentPolicy() {}

  /** The strongest of what shows; neutral if nothing does. */
  public static Sentiment of(String words) {
    String said = PlainWords.of(words);
    if (FRUSTRATED.matcher(said).find()) {
      return Sentiment.FRUSTRATED;
    }
    if (ANXIOUS.matcher(said).find()) {
      return Sentiment.ANXIOUS;
    }
    return HURRIED.matcher(said).find() ? Sentiment.HURRIED : Sentiment.NEUTRAL;
  }
}
