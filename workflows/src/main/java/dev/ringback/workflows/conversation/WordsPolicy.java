package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller's words say by rule alone, in English and Spanish. No model can veto it: a stop, a
 * wish for a person and an emergency are honoured whatever else was understood, and only this
 * decides a yes.
 */
public final class WordsPolicy {
  private static final Pattern ABOUT_THE_ASSISTANT =
      Pattern.compile(
          "\\b((are|r) (you|u|we)|is this) (an? )?(actual |actually |real |really |live )?(a |an )?"
              + "(real\\b(?! \\w)|real (person|human)|human|person|bot|robot|ai\\b|machine|computer|automated|recording|chatbot)( (person|human|being))*"
              + "|\\bam i (talking|speaking|chatting|texting) (to|with) (an? )?(actual |real |live )?(human|person|bot|robot|ai\\b|machine|computer|recording)( being)?"
              + "|\\b(es|eres) (usted |tu )?(un |una )?(robot|maquina|bot|humano|humana|persona|computadora|contestadora|grabacion|inteligencia artificial)( (real|de verdad|humana))?"
              + "|\\bestoy (hablando|escribiendo) con (un|una) (robot|maquina|bot|humano|persona|computadora|grabacion)( (real|de verdad|humana))?");

  private static final String STAFF =
      "(person|human|someone|somebody|representative|rep|agent|operator|receptionist|manager"
          + "|supervisor|staff|front desk|doctor|nurse|people|anyone|anybody|team member|owner)";

  private static final Pattern PERSON =
      Pattern.compile(
          String.join(
              "|",
              "\\b(real|actual|live) (person|human|people)\\b|\\bhuman being\\b",
              "\\b(talk|speak|chat)( \\w+)? (to|with)\\b(?! my\\b).{0,22}\\b" + STAFF + "\\b",
              "\\b(connect|transfer|put|patch|pass) (me|us)\\b.{0,25}\\b" + STAFF + "\\b",
              "\\bget me (through to |to )?(an?|the|some|any)? ?(\\w+ )?" + STAFF + "\\b",
              "\\b(want|need|like|give me|prefer|is there) (an?|the) (\\w+ )?"
                  + "(representative|operator|receptionist|manager|supervisor|human|agent)\\b",
              "\\b(a|the) (representative|operator|receptionist|manager)\\b(?! (said|told|recommend))",
              "^(a |an |the |real |live )*(person|human|agent|operator|representative|someone|front desk"
                  + "|receptionist|customer service|manager)( please| now)?$",
              "\\b(call|have|let|can|could|get) (someone|somebody|a person|a human)\\b(?! (come|else))",
              "\\b(don'?t|do not|not) want (to )?(talk|speak|chat|deal)\\w*( to| with)? (an? |this )?(robot|bot|machine|ai|computer)\\b",
              "^0$|^(press )?zero$",
              "\\b(hablar|comunicar\\w*|comuniqu\\w+|pas[ae]\\w*|transfier\\w+|conect\\w+)( \\w+)? con (una? |el |la |algun |alguna |su )?"
                  + "(persona|alguien|humano|humana|recepcionista|representante|agente|gerente|encargad\\w|operador\\w?|doctora?|enfermera|ser humano)",
              "\\bpersona (real|de verdad)\\b|\\bser humano\\b",
              "^(una? )?(persona|humano|agente|operador\\w?|representante|recepcionista)( por favor)?$",
              "\\bque me (llame|atienda|marque)n? (una persona|alguien|un humano)\\b"));

  private static final Pattern HELP = Pattern.compile("\\W*(help|info|ayuda)\\W*");

  private static final Pattern START =
      Pattern.compile("\\W*(start|unstop|un stop|empezar|reanudar|iniciar)\\W*");

  private static final String WRITE_DOWN = "(record|transcrib|tape|writ(e|ing) (this |it )?down)";

  private static final Pattern NO_TRANSCRIPT =
      Pattern.compile(
          "\\b(don'?t|dont|do not|stop|not|never|without|quit|rather you (not|didn'?t)|turn off)( \\w+){0,5}? "
              + WRITE_DOWN
              + "\\w*"
              + "|\\bno (me |quiero que me |quiero que |acepto que me |autorizo que me )?(grab|transcrib|graven)\\w*"
              + "|\\bsin (grabar|transcribir)\\w*|\\bno (quiero|acepto|autorizo)( \\w+){0,3} (grabacion|transcripcion|grab\\w+)\\b"
              + "|\\bno (recording|transcript\\w*|consent to (being )?record\\w*)\\b");

  private static final Pattern EMERGENCY =
      Pattern.compile(
          String.join(
              "|",
              "\\b(can'?t|cannot|can not|hard to|hardly|trouble|difficulty|unable to|struggling to) breath\\w*",
              "\\b(short(ness)? of breath|not breathing|stopped breathing)\\b",
              "\\bchest (pain|is tight|tightness)\\b|\\bheart attack\\b|\\bhaving a stroke\\b|\\bseizure\\b|\\bunconscious\\b",
              "\\bpass(ed|ing) out\\b(?! (flyers|cards|samples))|\\banaphyla\\w*|\\bepi ?pen\\b",
              "\\b(throat|tongue) (is |feels like it'?s )?(closing|swelling|swollen)\\b",
              "\\b(can'?t|cannot) see( (anything|out of .*|from .*|with .*|clearly|straight))?\\W*($|since|after|and|on|in)",
              "\\b(lost|losing|loss of) (my )?(sight|vision)\\b|\\bgoing blind\\b|\\bwent blind\\b",
              "\\b(skin|lip|lips|nose|area|spot) (is |are |has |have )?(turning|turned|going|gone) (white|gr[ae]y|blue|black|purple)\\b",
              "\\bbleeding (won'?t stop|a lot|badly|heavily)\\b|\\b(won'?t|can'?t|doesn'?t) stop (the )?bleeding\\b",
              "\\bcall(ed|ing)? 911\\b|\\bsuicid\\w*|\\b(kill|hurt|harm)(ing)? myself\\b|\\bwant to die\\b|\\boverdos\\w*",
              "\\bno puedo (respirar|ver)\\b(?! (el|la|los|las|ning\\w+|su|que)\\b)|\\bme (cuesta|falta) (respirar|el aire|mucho respirar)\\b",
              "\\bno respira\\b|\\bdolor (de|en el) pecho\\b|\\bme desmay\\w+|\\b(se me cierra|se me esta cerrando) la garganta\\b",
              "\\b(garganta|lengua) (se me )?(esta )?(hinchada|hinchando|cerrando)\\b|\\bno veo (nada|bien)\\b|\\bperdi(endo)? la vista\\b",
              "\\bconvulsion\\w*|\\binfarto\\b|\\b(me quiero|quiero) morir\\b|\\bmatarme\\b|\\bno (para|deja) de sangrar\\b|\\bllam\\w+ al 911\\b"));

  private static final Pattern YES =
      Pattern.compile(
          "\\b(yes|yeah|yep|yup|yea|ya|sure|ok|okay|absolutely|definitely|correct(?! (my|the|it))|confirm(ed)?"
              + "|perfect|please do|go ahead|book (it|me|that)|sounds (good|great|perfect)"
              + "|that works|works for me|do it|let'?s do (it|that)|that'?s (right|it|me|correct|him|her)"
              + "|this is (she|he|her|him)\\b(?! \\w)|it'?s me|of course|certainly|you bet|speaking$"
              + "|claro|por supuesto|correcto|exacto|asi es|dale|de acuerdo|esta bien|perfecto|confirmo"
              + "|confirmado|adelante|me parece( bien)?|me (sirve|queda bien|funciona)|vale|como no|soy yo"
              + "|(reserv|agend|apart|confirm)\\w*e(n)?(me)?(lo|la)|hagamoslo|eso es|sip|simon)\\b"
              + "|^(that is |you'?re )?right\\b(?! (now|away|after))|^speaking\\b"
              + "|👍|✅");

  /** "Sí" with its accent is a yes; without, it is one only where it cannot mean "if". */
  private static final Pattern SI =
      Pattern.compile(
          "(?<!\\p{L})sí(?!\\p{L})"
              + "|^si(?!\\p{L})(?! (es|cuesta|tienen?|hay|pued\\w+|no|fuera|sale|ustedes|se|el|los|las|llego|alcanzo|consigo|me (dan|sale|cuesta|pueden))(?!\\p{L}))");

  private static final Pattern NO =
      Pattern.compile(
          "\\b(no|nope|nah|not|none|neither|never|don'?t|dont|doesn'?t|won'?t|can'?t|cannot|isn'?t|wait|instead"
              + "|another|different|change|actually|hold on|cancel|incorrect|wrong"
              + "|nunca|ningun\\w*|tampoco|otr[oa]|otros|otras|cambi\\w+|esper[ae]\\w*|incorrecto|equivocad\\w)\\b|👎");

  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(maybe|perhaps|might|i think|not sure|unless|if|but|let me check"
              + "|quizas?|tal vez|a lo mejor|no se|creo|depende|pero|dejeme ver|no estoy segur\\w|siempre y cuando)\\b");

  /** Politeness that holds a "no" without meaning one. */
  private static final Pattern HARMLESS_NO =
      Pattern.compile(
          "\\bno (problem|worries|rush|hurry|doubt)\\b|\\bwhy not\\b|\\bcan'?t wait\\b"
              + "|\\bno (hay|tengo|es) (ningun )?(problema|prisa|apuro)\\b|\\bpor que no\\b|\\bsin problema\\b");

  private static final Pattern COMO_NO = Pattern.compile("\\bcomo no\\b");

  private static final Pattern COURTESY =
      Pattern.compile(
          "((many |so much )?(thanks|thank you|thx|ty|great|awesome|cool|perfect|wonderful|got it|ok|okay"
              + "|bye|goodbye|see (you|ya)( then| soon)?|you too|so much|a lot|very much"
              + "|have a (good|great|nice) (day|one|weekend|evening)"
              + "|(muchas |mil )?gracias|muy amable|genial|excelente|perfecto|entendido|adios|hasta (luego|pronto|manana)"
              + "|nos vemos|igualmente|que (tenga|pase|este) (un )?(buen|bonito|lindo|bien)( dia| fin de semana)?|bendiciones)"
              + "|[\\s.,!¡🙏👍😊❤️])+");

  private static final int LONGEST_COURTESY = 160;

  private WordsPolicy() {}

  /** Whether the person asks not to be contacted any more. */
  public static boolean stop(String words) {
    return StopWords.in(words);
  }

  /** Which of the known keywords the whole message is, in capitals; empty if it is none. */
  public static Optional<String> stopWord(String words) {
    return StopWords.code(words);
  }

  /** Whether the whole message asks what this is and how to stop it: HELP, INFO, AYUDA. */
  public static boolean help(String words) {
    return HELP.matcher(plain(words)).matches();
  }

  /** Whether the whole message asks to be written to again: START, UNSTOP. */
  public static boolean start(String words) {
    return START.matcher(plain(words)).matches();
  }

  /** Whether the person does not want to be recorded or written down. */
  public static boolean refusesTranscript(String words) {
    return NO_TRANSCRIPT.matcher(plain(words)).find();
  }

  /** Whether the person asks for a human being, as opposed to asking whether this is one. */
  public static boolean person(String words) {
    String said = ABOUT_THE_ASSISTANT.matcher(plain(words)).replaceAll(" ");
    return PERSON.matcher(said.replaceAll("[.!?,¡¿]", "").strip()).find();
  }

  /** Whether the person asks what they are talking to. */
  public static boolean asksWhetherBot(String words) {
    return ABOUT_THE_ASSISTANT.matcher(plain(words)).find();
  }

  /** Whether the words speak of danger to life or sight. */
  public static boolean emergency(String words) {
    return EMERGENCY.matcher(plain(words)).find();
  }

  /** Whether the words say yes or no; anything mixed or hedged is unclear. */
  public static Answer answer(String words) {
    String said = HARMLESS_NO.matcher(plain(words)).replaceAll(" ");
    boolean yes = YES.matcher(said).find() || SI.matcher(PlainWords.tidy(words)).find();
    boolean no = NO.matcher(COMO_NO.matcher(said).replaceAll(" ")).find();
    if (yes == no || HEDGE.matcher(said).find()) {
      return no && !yes ? Answer.NO : Answer.UNCLEAR;
    }
    return yes ? Answer.YES : Answer.NO;
  }

  /** Whether the whole message is thanks or a goodbye. */
  public static boolean courtesy(String words) {
    String said = plain(words);
    return said.length() <= LONGEST_COURTESY && COURTESY.matcher(said).matches();
  }

  static String plain(String words) {
    return PlainWords.of(words);
  }
}
