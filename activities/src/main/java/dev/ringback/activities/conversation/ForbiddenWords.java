package dev.ringback.activities.conversation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What only the clinic, its systems or a clinician may say, in English and Spanish. Looked for in
 * lower case without accents.
 */
final class ForbiddenWords {

  /** Claims and promises of a booking, in all the ways one is made. */
  private static final Pattern BOOKED =
      Pattern.compile(
          "\\b(you're|you are|i've|i have|we've|we have|it's|it is|that's|that is|is|are|been|got you|have you|put you)"
              + "\\b[^.!?]{0,40}\\b(booked|scheduled|confirmed|reserved|all set|on the (calendar|schedule|books))\\b"
              + "|\\bsee you (then|soon|on|at|tomorrow|next)\\b|\\byour appointment (is|has been|will be)\\b"
              + "|\\b(i|we)('ll| will|'m going to| am going to)\\b[^.!?]{0,30}\\b(book|schedule|reserve|confirm|hold|send|call|text|email)\\b"
              + "|\\b(someone|somebody|a provider|our (team|staff)|they)('ll| will)\\b[^.!?]{0,30}\\b(call|text|email|contact|reach)\\b"
              + "|\\b(reservad|agendad|confirmad|programad|apartad)[oa]s?\\b"
              + "|\\b(reserve|agende|aparte|confirme) (su|tu|la|una) (cita|hora)\\b"
              + "|\\bnos vemos\\b|\\b(su|tu) cita (es|esta|queda|quedo|sera)\\b"
              + "|\\b(le|te|lo|la) (llamar|escribir|enviar|reservar|agendar|confirmar)(e|emos|an)\\b");

  private static final String HOUR =
      "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b\\d{1,2}\\s*:\\s*\\d{2}\\b|\\b\\d{1,2}\\s*[ap]\\.?\\s?m\\b|\\bo'clock\\b|\\b(noon|midnight|half past)\\b"
              + "|\\b(at|until|till) (\\d{1,2}|"
              + HOUR
              + ")\\b(?! (weeks?|months?|days?|years?|hours?|sessions?|locations?))"
              + "|\\b"
              + HOUR
              + " (thirty|fifteen|forty-five|[ap]\\.?m)\\b"
              + "|\\ba las? (\\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
              + "|\\b(mediodia|medianoche)\\b|\\bde la (manana|tarde|noche)\\b");

  private static final Pattern LINK =
      Pattern.compile(
          "https?:|www\\.|@|\\b[\\w-]+\\.(com|net|org|io|example|me|co|us|info|biz|ly)\\b");

  private static final Pattern DISCOUNT =
      Pattern.compile(
          "\\b\\d+\\s*(%|percent|por ciento)|\\b(discount\\w*|free of charge|for free|half[- ]price|special (offer|price)|promo\\w*|coupon|on sale)\\b"
              + "|\\b(descuentos?|gratis|gratuit[oa]s?|rebajas?|ofertas?|mitad de precio|cupon(es)?)\\b");

  private static final Pattern JUDGEMENT =
      Pattern.compile(
          "\\b(is|it's|are|be|totally|perfectly|completely|very) safe\\b|\\bsafe (for|to|during|while|with)\\b"
              + "|\\b(harmless|painless|risk[- ]free|no risk|won't hurt)\\b|\\b(good|great|ideal|perfect) candidate\\b"
              + "|\\bright for you\\b|\\bnothing to worry\\b|\\bno need to worry\\b|\\b(don't|do not) worry\\b"
              + "|\\byou'll be (fine|ok|okay)\\b|\\b(that's|is|completely|totally|perfectly) normal\\b"
              + "|\\b(guarantee|diagnos)\\w*|\\bi promise\\b|\\byou (should|can|must) (stop|take|keep|skip) (taking|your)\\b"
              + "|\\bsegur[oa] (para|que)\\b|\\b(es|son|muy|totalmente|completamente) segur[oa]s?\\b"
              + "|\\bno (se|te) preocupes?\\b|\\bno hay (de )?que preocuparse\\b|\\bbuen[ao]? candidat[oa]\\b|\\bcandidat[oa] ideal\\b"
              + "|\\b(adecuad|indicad|apropiad)[oa]s? para (usted|ti)\\b|\\b(deje|puede dejar|suspenda) de tomar\\b"
              + "|\\b(diagnostic|garantiz|garantia)\\w*|\\bsin riesgos?\\b|\\bes normal\\b|\\bno duele\\b");

  private static final Pattern HUMAN =
      Pattern.compile(
          "\\bi(?:'m| am) (?:a |an )?(?:real |actual )?(?:person|human|nurse|doctor)\\b"
              + "|\\bi(?:'m| am) not (?:a |an )?(?:ai|bot|robot|machine|computer)\\b"
              + "|\\bsoy (?:una? )?(?:persona|human[oa]|enfermer[oa]|doctora?|medic[oa])\\b"
              + "|\\bno soy (?:una? )?(?:robot|bot|maquina|ia|computadora|inteligencia)\\b");

  /** The next question follows by itself; two at once confuse. */
  private static final Pattern QUESTION = Pattern.compile("[?¿]");

  private static final List<Pattern> ALL =
      List.of(BOOKED, CLOCK, LINK, DISCOUNT, JUDGEMENT, HUMAN, QUESTION);

  /** The model's instructions, quoted. */
  private static final Pattern INSTRUCTIONS =
      Pattern.compile(
          "##|\\b(RULES|PUBLISHED|OFFERED|ASKED|KNOWN|MENU)\\b|(?i:\\b(prompts?|json|schema|system message|(my|your|the) instructions|instrucciones del sistema)\\b)");

  private static final Pattern HEALTH =
      Pattern.compile(
          "\\b(pregnan|embaraz|breast-?feed|lactan|amamant|allerg|alergi|medicat|medicament|medicin|diabet|cancer|surger|cirug|surgical"
              + "|blood|sangre|anticoag|infect|hernia|lupus|epilep|seizure|autoimmun|autoinmun|herpes|cold sores?|keloid|queloid|acne|wrinkl|arrug"
              + "|scar|cicatri|swell|swollen|hinch|bruis|moret|rash|botulin|filler|relleno|injecta|inyecta|inject|laser|peel|body contour|weight loss|hair loss)");

  private static final Pattern VERDICT =
      Pattern.compile(
          "\\b(is|are|be|it's|that's|totally|perfectly|completely)( \\w+)? (fine|ok|okay|alright|possible|impossible)\\b"
              + "|\\b(no|not an?|isn't an?|won't be an?) (problem|issue|concern|obstacle)\\b|\\bshould(n't)?\\b|\\bcan(not|'t)\\b|\\bwon't\\b|\\bwill not\\b"
              + "|\\b(recommend|contraindicat|qualif|eligib|ineligib)\\w*|\\bavoid\\b|\\b(un)?able to\\b|\\bnot? allowed\\b|\\b(can|could|may) (still|have|get|do|be|proceed|go ahead)\\b"
              + "|\\bsafe(ly)?\\b|\\b(ningun|no hay) problema\\b|\\b(puede|deberia|debe)\\b|\\b(recom(iend|end)|evit|contraindic)\\w*|\\b(no )?(es|esta) (bien|apt[oa])\\b");

  private ForbiddenWords() {}

  /**
   * @param plain in lower case without accents
   */
  static boolean in(String plain) {
    return ALL.stream().anyMatch(pattern -> pattern.matcher(plain).find());
  }

  /** Whether the model speaks of its instructions; upper and lower case tell. */
  static boolean instructionsIn(String text) {
    return INSTRUCTIONS.matcher(text).find();
  }

  /** Whether health or a kind of treatment is spoken of. */
  static boolean healthIn(String plain) {
    return HEALTH.matcher(plain).find();
  }

  /** Whether something is said to be possible, wise or not. */
  static boolean verdictIn(String plain) {
    return VERDICT.matcher(plain).find();
  }
}
