package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PlainWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The caller's name, given when asked or in an introduction. */
final class NamePolicy {
  private static final String NAME = "\\p{Lu}[\\p{L}'’-]+";
  private static final String PARTICLE = "(?:(?:de|del|la|las|los|y|van|von|da|di|le)\\s+){0,3}";

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?i:\\b(?:my name is|my name's|name's|name is|this is|i'm|i am|it's|it is|me llamo|mi nombre es|soy|habla))\\s+("
              + NAME
              + ")((?:\\s+"
              + PARTICLE
              + NAME
              + "){0,3})");

  private static final Pattern AT_THE_END =
      Pattern.compile(
          "(?<![\\p{L}] )(" + NAME + ")((?:\\s+" + PARTICLE + NAME + "){1,3})\\s*[.!]?$");

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?i:(yes|yeah|yep|yup|sure|ok|okay|sí|si|claro|hi|hello|hola|please|por favor|correct|perfect|perfecto|sounds good|book it"
              + "|great|of course|it's|it is|es|soy|i'm|i am|this is|my name is|my name's|name's|the name is|me llamo|mi nombre es|um|uh)(?![\\p{L}'])[\\s,.!-]*)+");

  private static final Set<String> NO_NAMES =
      Set.of(
          ("yes no not yeah yep nope ok okay sure maybe why what who when where how stop wait help please"
                  + " thanks thank hello hi hey si claro hola gracias bueno nunca perdon sorry the a an i"
                  + " interested looking calling just about botox monday tuesday wednesday thursday friday"
                  + " saturday sunday lunes martes miercoles jueves viernes sabado domingo que quien como"
                  + " correct good great perfect fine book it me morning afternoon afterwards none never"
                  + " english spanish espanol ingles")
              .split(" "));

  private NamePolicy() {}

  static Optional<PersonName> find(String words, Pending asked) {
    Matcher introduced = INTRODUCED.matcher(words);
    if (introduced.find()) {
      return name(introduced.group(1), introduced.group(2));
    }
    if (asked != Pending.NAME && asked != Pending.CONFIRMATION) {
      return Optional.empty();
    }
    String rest = LEAD_IN.matcher(words.strip()).replaceFirst("").strip();
    Matcher atTheEnd = AT_THE_END.matcher(rest);
    if (atTheEnd.find()) {
      return name(atTheEnd.group(1), atTheEnd.group(2));
    }
    return asked == Pending.NAME ? bare(rest.replaceAll("[.!,]$", "")) : Optional.empty();
  }

  /** The whole answer is one to four words that can be a name, in whatever case they were heard. */
  private static Optional<PersonName> bare(String words) {
    List<String> tokens = List.of(words.split("\\s+"));
    boolean names =
        tokens.size() <= 4
            && tokens.stream().allMatch(t -> t.matches("\\p{L}[\\p{L}'’-]{0,30}"))
            && tokens.getFirst().length() > 1
            && tokens.stream().noneMatch(t -> NO_NAMES.contains(PlainWords.of(t)));
    return names
        ? name(tokens.getFirst(), String.join(" ", tokens.subList(1, tokens.size())))
        : Optional.empty();
  }

  private static Optional<PersonName> name(String given, @Nullable String family) {
    if (NO_NAMES.contains(PlainWords.of(given))) {
      return Optional.empty();
    }
    String rest = family == null ? "" : family.strip();
    return Optional.of(new PersonName(capital(given), rest.isEmpty() ? null : capitals(rest)));
  }

  private static String capitals(String names) {
    return Arrays.stream(names.split("\\s+"))
        .map(n -> names.equals(names.toLowerCase(Locale.ROOT)) ? capital(n) : n)
        .collect(Collectors.joining(" "));
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
