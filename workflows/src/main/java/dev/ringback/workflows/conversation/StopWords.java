package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Wordings of a wish not to be contacted any more. 47 CFR 64.1200(a)(10) takes "any reasonable
 * means" besides the listed words, so a doubtful wording counts as a stop, and a wish for another
 * channel or hour does not.
 */
final class StopWords {
  /**
   * Words that mean stop when they are the whole message: 47 CFR 64.1200(a)(10), the default
   * keywords of US long codes, what people send instead, and the Spanish for them. "Cancel" inside
   * a longer message may concern an appointment.
   */
  private static final Set<String> WHOLE_MESSAGE =
      Set.of(
          "stop",
          "stopall",
          "stop all",
          "stpo",
          "sotp",
          "tsop",
          "stop it",
          "stop this",
          "stop that",
          "stop now",
          "stop already",
          "stop everything",
          "stop texts",
          "stop please",
          "please stop",
          "pls stop",
          "just stop",
          "quit",
          "quit it",
          "end",
          "revoke",
          "optout",
          "opt out",
          "cancel",
          "cancel all",
          "unsubscribe",
          "unsuscribe",
          "unsubcribe",
          "unsubscribed",
          "remove",
          "alto",
          "pare",
          "paren",
          "parar",
          "basta",
          "ya basta",
          "basta ya",
          "detener",
          "detenganse",
          "baja",
          "cancelar",
          "salir");

  /** The listed keywords by their code; Twilio's list and that of the FCC. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("stop", "STOP"),
          Map.entry("stopall", "STOPALL"),
          Map.entry("stop all", "STOPALL"),
          Map.entry("quit", "QUIT"),
          Map.entry("end", "END"),
          Map.entry("revoke", "REVOKE"),
          Map.entry("optout", "OPTOUT"),
          Map.entry("opt out", "OPTOUT"),
          Map.entry("cancel", "CANCEL"),
          Map.entry("cancelar", "CANCEL"),
          Map.entry("unsubscribe", "UNSUBSCRIBE"),
          Map.entry("alto", "ALTO"),
          Map.entry("baja", "BAJA"));

  private static final Map<String, String> COLLAPSED_CODES =
      CODES.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  e -> collapsed(e.getKey()), Map.Entry::getValue, (a, b) -> a));

  /** What people also send who mean their appointment, or the end of a day. */
  static final Set<String> MAY_MEAN_AN_APPOINTMENT = Set.of("CANCEL", "END");

  /** Stop where neither English nor Spanish is written. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "arret",
          "arretez",
          "arreter",
          "halt",
          "stopp",
          "basta cosi",
          "fermare",
          "pare de enviar",
          "停止",
          "停",
          "退订",
          "取消",
          "停止する",
          "やめて",
          "중지",
          "그만",
          "dung lai",
          "ngung",
          "tigil",
          "стоп",
          "توقف",
          "قف",
          "बंद करो",
          "रोकें");

  private static final Set<String> COLLAPSED =
      WHOLE_MESSAGE.stream().map(StopWords::collapsed).collect(Collectors.toUnmodifiableSet());

  private static final String CONTACT =
      "(call|text|contact|messag|e-?mail|bother|harass|send|reach|phon|ring|writ|spam|annoy|bug|blow|hit|hound|pester|disturb)";

  private static final String HOUR_OR_YET =
      "(?! ?(at all )?(back )?(before \\d|before noon|until|till|after \\d|yet|in the morning|in the evening|right this))";

  private static final Pattern PHRASE =
      Pattern.compile(
          String.join(
              "|",
              "\\b(stop|quit|cease)( (all|with|the|these|this|your|fucking|freaking|damn))* "
                  + CONTACT
                  + "\\w*",
              "^(ok |okay |please |hey |just )?stop ?[.,!;:-]",
              "^(please )?(do not|don'?t|dont|never) (call|text|contact|message|e-?mail)( please)?\\W*$",
              "^\\W*(stop|stopall|unsubscribe|optout|opt[ -]out)\\b",
              "\\b(i said|told you to|asked you to|need you to|want you to|make (it|this|these|them|the \\w+)|want (it|this|these) to) stop\\b(?! (by|in|at|over))",
              "^i (want|need|would like|wish) (you |this |it )?to stop$",
              "\\bplease,? stop$|\\bstop[,!]? (thanks|thank you|thx|asap)$|^stop[,!]? please\\b",
              "\\b(do not|don'?t|dont|never|not to) (you )?(ever |dare )*(call|text|contact|message|e-?mail|reach|phone|write|bother|ring|send|dial)( out)?( to)?( (or|nor|and) (call|text|message|e-?mail|write|contact))? (me|us|this|here|my|anything|any ?more|again)\\b"
                  + HOUR_OR_YET,
              "\\b(take|remove|delete|scrub|pull) (me|us|my (number|name|e-?mail|phone|cell|info\\w*|contact\\w*)|this number)\\b.{0,25}\\b(off|from|out of)\\b(?! (the|my|that|this)? ?(tuesday|appointment|slot))",
              "^(please )?(remove|delete) (me|my (number|name|e-?mail|info\\w*)|this number)\\b",
              "\\bremove me\\b|\\bget me off\\b.{0,12}\\blist|\\bwant (off|out of)\\b.{0,14}\\blist\\b",
              "\\bdo[ -]?not[ -]?call (list|registry)\\b|\\bdnc\\b",
              "\\b(lose|forget|delete|erase) (my|this) (phone |cell )?number\\b",
              "\\bleave (me|us) (the (hell|fuck) )?alone\\b|^(just |please )*go away\\b",
              "\\bopt(ing)? (me )?out\\b|\\bopt-out\\b|\\bunsubscrib\\w*|\\bunsuscrib\\w*",
              "\\bno more (\\w+ )?(calls?|texts?|messages?|e-?mails?|contact)\\b",
              "\\b(don'?t|dont|do not|no longer) (want|wish|care)( to)? (receive|get|be (called|contacted|texted|messaged|bothered)|hear from (you|this)|any ?more (\\w+ )?(calls?|texts?|messages?)|(your|these|this|any) (\\w+ )?(calls?|texts?|messages?|spam)|you to (call|text|contact|message))",
              "\\b(revok\\w+|withdraw\\w*|do not|don'?t) (my )?consent\\b|\\bcease and desist\\b",
              "\\breport(ing|ed)? (you|this|it|y'?all)\\b.{0,30}\\b(spam|fcc|ftc|attorney general|harass\\w*)\\b",
              "\\b(ya )?no (me|nos) (llam|escrib|contact|mand|envi|molest|marqu|busqu|text)\\w*+"
                  + "(?! (por telefono )?(antes|hasta|todavia|ahorita|despues de las))",
              "\\bno (me|nos) vuelvan? a (llam|escrib|contact|mand|molest|marc)\\w*",
              "\\b(deje|dejen|deja|pare|paren) de (llam|escrib|molest|mand|envi|contact|acos)\\w*",
              "\\b(deje|deja|dejen)(me|nos) (en paz|tranquil\\w+)\\b",
              "\\b(quit|saqu|borr|elimin)\\w*(me|nos)? (me |mi (numero|nombre|telefono|correo) )?de (la|su|sus|esta|esa) (lista|base)",
              "\\b(borr|elimin|olvid)\\w+ mi (numero|telefono)\\b",
              "\\bno quiero (recibir |que me )?(mas |sus |estos )?(llamadas|mensajes|textos|llamen|escriban|contacten|manden)",
              "\\bno mas (llamadas|mensajes|textos|correos)\\b|\\b(de|den|dar)me de baja\\b"));

  /** Where "stop" is about something else. */
  private static final Pattern NOT_MEANT =
      Pattern.compile(
          "(?<!you |guys |they |people )\\b(don'?t|dont|do not|never|can'?t|cannot|couldn'?t|won'?t|no need to|didn'?t) (ever )?(stop|quit)\\b( \\w+ing\\b)?"
              + "|\\bstop(ped|ping)? (by|in|at|over)\\b|\\bno (deje|dejen) de \\w+");

  /** "Don't call me, text me": another channel, not a stop. */
  private static final Pattern ANOTHER_CHANNEL =
      Pattern.compile(
          "\\b(don'?t|dont|do not|stop|quit|rather you not) (call|phon|ring)\\w*( me)?\\b(?:(?!don'?t|dont|do not|\\b(or|nor|and)\\b).){0,30}?\\b(just|please|only|instead|but|you can|rather)?[ ,]*(text|message|e-?mail|write)( me| instead| please| only|$)"
              + "|\\b(don'?t|dont|do not|stop|quit) (text|messag|e-?mail|writ)\\w*( me)?\\b(?:(?!don'?t|dont|do not|\\b(or|nor|and)\\b).){0,30}?\\b(call|phone|ring)( me| instead| please|$)"
              + "|\\bno me llam\\w+,? (?:(?!\\b(ni|no|o|y)\\b).){0,20}?\\b(escrib|mand|text|mensaje|mejor)\\w*"
              + "|\\bno me (escrib|mand|text)\\w+,? (?:(?!\\b(ni|no|o|y)\\b).){0,20}?\\bllam\\w+");

  private StopWords() {}

  static boolean in(String words) {
    String said = PlainWords.of(words);
    if (COLLAPSED.contains(collapsed(said)) || ELSEWHERE.contains(bare(said))) {
      return true;
    }
    String meant = NOT_MEANT.matcher(said).replaceAll(" ");
    return PHRASE.matcher(ANOTHER_CHANNEL.matcher(meant).replaceAll(" ")).find();
  }

  /** Which keyword the whole message is; empty if it is none. */
  static Optional<String> code(String words) {
    return Optional.ofNullable(COLLAPSED_CODES.get(collapsed(PlainWords.of(words))));
  }

  private static String bare(String said) {
    return said.replaceAll("[^\\p{L}\\p{M} ]", "").strip();
  }

  /** Letters only, doubled letters and repeated words once: {@code St0pp!! STOP} is stop. */
  private static String collapsed(String said) {
    String letters =
        said.replaceAll("(?<=[a-z])0|0(?=[a-z])", "o")
            .replaceAll("(?<=[a-z])5|5(?=[a-z])", "s")
            .replace('-', ' ')
            .replaceAll("[^a-z ]", "")
            .replaceAll("([a-z])\\1+", "$1")
            .strip();
    return Arrays.stream(letters.split(" +")).distinct().collect(Collectors.joining(" "));
  }
}
