package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that show what a caller wants, in English and Spanish; a model may read them otherwise. */
final class IntentWords {
  private static final String AFTERMATH =
      "(bruis|swell|swollen|lump|droop|infect|blister|burn|bleed|numb|rash|hives|pus|hinchad|moret|bulto|caid|infecta|ampolla|quema|sangr|entumecid|ronch)";
  private static final String SINCE =
      "(after|since|from|last|yesterday|ago|desde|despues|ayer|la semana pasada)";

  private static final Map<Intent, Pattern> PATTERNS =
      Map.of(
          Intent.WRONG_NUMBER,
              Pattern.compile(
                  "\\bwrong (number|person)\\b|\\b(i )?(didn'?t|did not|never) call(ed)? (you|anyone|any|this|a)\\b|\\bdidn'?t call\\b"
                      + "|\\bnumero equivocado\\b|\\bse equivoc\\w+ de numero\\b|\\b(yo )?no (los |les )?(llame|he llamado)\\b"),
          Intent.NOT_INTERESTED,
              Pattern.compile(
                  "\\b(not|no longer) interested\\b|\\bno thank(s| you)\\b|\\b(went|going|booked) (somewhere|elsewhere|with someone else)\\b|\\bchanged my mind\\b"
                      + "|\\b(ya )?no (me|estoy) interes\\w+\\b|\\bno,? gracias\\b|\\bcambie de (opinion|idea)\\b|\\bya fui a otr\\w\\b"),
          Intent.COMPLAINT,
              Pattern.compile(
                  "\\b(complain\\w*|refund|terrible|awful|unacceptable|ridiculous|rude|botched|ruined|lawyer|lawsuit|sue you"
                      + "|queja\\w*|reembolso|pesimo|inaceptable|grosero|grosera|abogad\\w|demanda\\w*|devuelvan mi dinero)\\b"),
          Intent.TREATMENT_CONCERN,
              Pattern.compile(
                  "\\b"
                      + AFTERMATH
                      + "\\w*\\b.*\\b"
                      + SINCE
                      + "\\b|\\b(after|since|desde|despues)\\b.*\\b"
                      + AFTERMATH
                      + "\\w*|\\bsomething('?s| is| went)? wrong\\b.{0,30}\\b(botox|filler|treatment|lip|face|laser)"),
          Intent.CLINICAL,
              Pattern.compile(
                  "\\b(is|are) (it|they|this|that|botox|fillers?) safe\\b|\\bside effects?\\b|\\bwhat dos(e|age)\\b|\\bhow many units\\b|\\bshould i (stop|take|avoid|be worried)\\b|\\b(can|could|may) i (have|get|do|take) .{2,40} (while|if i'?m|with my) (pregnant|nursing|breastfeeding|on|taking|medication)\\b|\\bis it safe\\b|\\binteract\\w* with\\b"
                      + "|\\bes (seguro|peligroso|malo)\\b|\\befectos secundarios\\b|\\bque dosis\\b|\\bdebo (dejar|tomar|evitar)\\b|\\bcuantas unidades\\b"),
          Intent.OTHER_TIMES,
              Pattern.compile(
                  "\\b(other|another|different|more|any other) (times?|days?|dates?|options?|openings?)\\b"
                      + "|\\b(none|neither) (of|work)\\w*|\\b(doesn'?t|don'?t|won'?t) work\\b|\\bcan'?t make\\b"
                      + "|\\b(can|could) (we|i) (do|make it|come) .{0,30}\\binstead\\b"
                      + "|\\b(anything|something|nothing|any(one)?|a time) (earlier|later|sooner|else|in the)\\b|\\ban? (earlier|later) (time|day|one)\\b"
                      + "|\\b(otr[oa]s?) (hora|horas|horario|horarios|dia|dias|fecha|fechas|opcion|opciones)\\b|\\bningun[oa]\\b|\\bno me (sirve|queda|funciona|viene)\\w*\\b|\\b(algo|nada) mas (temprano|tarde)\\b"),
          Intent.LATER,
              Pattern.compile(
                  "\\b(not (right )?now|busy right now|(call|text) me (back )?(later|tomorrow)|another time|get back to you|i'?ll (call|text|think|let you know))\\b"
                      + "|\\b(ahora no|ahorita no|en este momento no|estoy ocupad\\w|(llame|llameme|marqueme|escribame) (mas tarde|luego|despues|manana)|lo voy a pensar|luego (le|les) (llamo|aviso|marco)|yo (le|les) (llamo|aviso))\\b"),
          Intent.BOOK,
              Pattern.compile(
                  "\\b(book|appointment|schedule|come in|consult\\w*|cita|agendar\\w*|reservar\\w*|reservacion|consulta|turno)\\b"));

  private static final Pattern QUESTION_WORD =
      Pattern.compile(
          "^\\W*(and |so |but |um |ok |okay |hi |hello |y |pero |hola )*[, ]*(what|when|where|which|who|why|how|do you|does|did you|is there|are there|can (i|you|we)|could (i|you)|will|would you|is|are you|have you|should"
              + "|que |cual|cuando|donde|quien|por que|como|cuanto|tienen|hacen|hay|aceptan|puedo|pueden|ofrecen|cobran|trabajan|abren)\\b");

  private IntentWords() {}

  static Set<Intent> in(String words) {
    String said = PlainWords.of(words);
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    PATTERNS.forEach((intent, pattern) -> {
      if (pattern.matcher(said).find()) {
        intents.add(intent);
      }
    });
    if (PublishedAnswers.asksPrice(words)) {
      intents.add(Intent.PRICE);
    }
    return intents;
  }

  /** Whether it is put as a question. */
  static boolean asks(String words) {
    return words.contains("?")
        || words.contains("¿")
        || QUESTION_WORD.matcher(PlainWords.of(words)).find();
  }
}
