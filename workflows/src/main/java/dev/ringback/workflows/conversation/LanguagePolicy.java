package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.PlainWords;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which language a turn asks for or is spoken in. One borrowed word ("hola", "okay", a Spanish
 * name) tells nothing.
 */
public final class LanguagePolicy {
  /** One telling word and something besides. */
  private static final int PLAIN = 3;

  private static final Set<String> SPANISH =
      Set.of(
          ("hola gracias buenos buenas dias tardes noches quiero quisiera necesito tengo tiene tienen"
                  + " estoy esta estan cuanto cuanta cuesta cuestan cita favor soy llamo gustaria puedo"
                  + " puede pueden cuando donde como pero usted ustedes hacer hacerme hablo habla hay"
                  + " semana manana hora precio mucho muy tambien ahora porque nombre algo nada todo"
                  + " otro otra mejor quien cual eso esto bueno claro llame llamen prefiero nunca"
                  + " martes miercoles jueves viernes sabado domingo lunes embarazada")
              .split(" "));

  private static final Set<String> SPANISH_SMALL =
      Set.of(
          "el la los las de del que y en un una por para con mi su sus es al lo le se yo ya mas si me no"
              .split(" "));

  private static final Set<String> ENGLISH =
      Set.of(
          ("i i'm im i'd i've you your my is are was do does have has how much what when where who why"
                  + " can could would want like need please thanks thank yes hello the this that it"
                  + " it's don't looking appointment price cost about just not know get been had with"
                  + " for and but or we they there something anything tomorrow morning afternoon")
              .split(" "));

  private static final Set<String> ENGLISH_SMALL =
      Set.of("to of at on be am if so an any some out up from by".split(" "));

  private static final String TONGUE = "(espanol|spanish|castellano|ingles|english)";

  private static final Pattern ASKED =
      Pattern.compile(
          "^\\W*(please |por favor |hello |hola )*TONGUE( please| por favor)*\\W*$"
                  .replace("TONGUE", TONGUE)
              + "|\\b(in|en|speak|speaks|speaking|talk|habl\\w+|prefiero( el)?|prefer|want|quiero|switch to|cambiar a|cambie a|continue in|entiendo) (en |in |el )?"
              + TONGUE
              + "\\b|\\b(para|for) (espanol|spanish|ingles|english)\\b");

  private static final Pattern REFUSED =
      Pattern.compile(
          "\\b(no|not|don'?t|dont|can'?t|cannot|doesn'?t)( me| \\w+ (good|much|any))? (speak|know|understand|habl\\w+|entiendo|se|want)( (much|any|good|mucho|bien|the|el))* ?"
              + TONGUE);

  private LanguagePolicy() {}

  /** The language they explicitly ask for. */
  public static Optional<Language> asked(String words) {
    String said = PlainWords.of(words);
    var refused = REFUSED.matcher(said);
    if (refused.find()) {
      return Optional.of(other(named(refused.group())));
    }
    var asked = ASKED.matcher(said);
    return asked.find() ? Optional.of(named(asked.group())) : Optional.empty();
  }

  /** The language they ask for, else the one they plainly speak. */
  public static Optional<Language> language(String words) {
    return asked(words).or(() -> spoken(words));
  }

  private static Optional<Language> spoken(String words) {
    String[] tokens = PlainWords.of(words).split("[^\\p{L}']+");
    int spanish = score(tokens, SPANISH, SPANISH_SMALL);
    int english = score(tokens, ENGLISH, ENGLISH_SMALL);
    if (spanish >= PLAIN && spanish > 2 * english) {
      return Optional.of(Language.SPANISH);
    }
    return english >= PLAIN && english > 2 * spanish
        ? Optional.of(Language.ENGLISH)
        : Optional.empty();
  }

  /** Telling words count twice; articles and the like, which names hold too, only besides one. */
  private static int score(String[] tokens, Set<String> telling, Set<String> small) {
    int strong = (int) Arrays.stream(tokens).distinct().filter(telling::contains).count();
    int weak = (int) Arrays.stream(tokens).distinct().filter(small::contains).count();
    return strong == 0 ? 0 : 2 * strong + weak;
  }

  private static Language named(String said) {
    return said.contains("ingles") || said.contains("english")
        ? Language.ENGLISH
        : Language.SPANISH;
  }

  private static Language other(Language language) {
    return language == Language.ENGLISH ? Language.SPANISH : Language.ENGLISH;
  }
}
