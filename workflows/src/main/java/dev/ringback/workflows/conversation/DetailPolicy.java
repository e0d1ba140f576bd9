package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.NumberWords;
import dev.ringback.workflows.clinic.PlainWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address or a telephone number out of written or spoken words. Half a number, or two different
 * ones, is none.
 */
public final class DetailPolicy {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(?![a-z0-9])");

  private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d[\\d ().-]{8,18}\\d");

  /** Numbers of ten digits in North America: area code and exchange begin with 2 to 9. */
  private static final Pattern NANP = Pattern.compile("1?([2-9]\\d{2}[2-9]\\d{6})");

  private static final Set<String> LEAD_IN =
      Set.of(
          ("is its it's it email e-mail mail address es correo electronico mi my the to sure yes yeah"
                  + " ok okay si um uh so well please claro a direccion use at that's el")
              .split(" "));

  private static final Set<String> ENDS =
      Set.of(
          "com net org edu gov us mx es co io me info biz health clinic example test".split(" "));

  private static final Set<String> SPACERS = Set.of("-", "(", ")", ".", "and", "y", "area", "code");

  private DetailPolicy() {}

  /** What they gave; an address before a number. */
  public static Optional<Detail> find(String words) {
    return email(words)
        .map(value -> new Detail(Detail.Kind.EMAIL, value))
        .or(() -> phone(words).map(value -> new Detail(Detail.Kind.PHONE, value)));
  }

  private static Optional<String> email(String words) {
    Set<String> found = new HashSet<>();
    Matcher written = ADDRESS.matcher(PlainWords.of(words));
    while (written.find()) {
      found.add(written.group());
    }
    if (found.isEmpty()) {
      spokenAddress(PlainWords.of(words)).ifPresent(found::add);
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static Optional<String> spokenAddress(String said) {
    String signs =
        (" " + said.replaceAll("[,!?;:\"]|\\.(?=\\s|$)", " ") + " ")
            .replaceAll("\\s+", " ")
            .replaceAll(
                " (at sign|at|arroba) (?=\\S+( \\S+)? (dot|punto|point) |\\S+\\.\\w{2,} )", " @ ")
            .replaceAll(" (?:at|arroba) (?=(\\w )+(?:\\w+ )?(?:dot|punto) )", " @ ")
            .replaceAll(" (dot|punto|point) ", " . ")
            .replaceAll(" (underscore|guion bajo) ", " _ ")
            .replaceAll(" (dash|hyphen|minus|guion) ", " - ")
            .replaceAll(" plus ", " + ")
            .strip();
    List<String> tokens = Arrays.asList(signs.split(" "));
    int at = tokens.indexOf("@");
    if (at < 1 || tokens.lastIndexOf("@") != at) {
      return Optional.empty();
    }
    String address =
        local(tokens.subList(0, at)) + "@" + domain(tokens.subList(at + 1, tokens.size()));
    return ADDRESS.matcher(address).matches() ? Optional.of(address) : Optional.empty();
  }

  /** What was spelled or said after the words that lead in. */
  private static String local(List<String> tokens) {
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean letterOfTheName =
          i > 0 && tokens.get(i - 1).length() == 1 && tokens.get(i).length() == 1;
      if (LEAD_IN.contains(tokens.get(i)) && !letterOfTheName) {
        from = i + 1;
      }
    }
    return joined(tokens.subList(from, tokens.size()));
  }

  private static String domain(List<String> tokens) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      parts.add(tokens.get(i));
      boolean ended = i > 0 && tokens.get(i - 1).equals(".") && ENDS.contains(tokens.get(i));
      boolean goesOn = i + 1 < tokens.size() && tokens.get(i + 1).equals(".");
      if ((ended || tokens.get(i).matches("\\S+\\.[a-z]{2,}")) && !goesOn) {
        break;
      }
    }
    return joined(parts);
  }

  private static String joined(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      OptionalInt number = NumberWords.of(token);
      text.append(number.isPresent() ? "" + number.getAsInt() : token);
    }
    return text.toString();
  }

  private static Optional<String> phone(String words) {
    String said = PlainWords.of(words);
    Set<String> found = new HashSet<>();
    Matcher international = INTERNATIONAL.matcher(said);
    while (international.find()) {
      String digits = international.group().replaceAll("\\D", "");
      if (digits.length() >= 10 && digits.length() <= 15 && valid(digits)) {
        found.add("+" + digits);
      }
    }
    runs(INTERNATIONAL.matcher(said).replaceAll(" , ")).stream()
        .map(NANP::matcher)
        .filter(Matcher::matches)
        .forEach(matcher -> found.add("+1" + matcher.group(1)));
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static boolean valid(String digits) {
    return !digits.startsWith("1") || (digits.length() == 11 && NANP.matcher(digits).matches());
  }

  /** Digits said or written one after the other, without words between. */
  private static List<String> runs(String said) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int times = 1;
    String spaced = said.replaceAll("([-().])", " $1 ").replaceAll("[,;:?!]", " ");
    List<String> tokens = List.of(spaced.strip().split("\\s+"));
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      Optional<String> digits = digits(token, i > 0 ? tokens.get(i - 1) : "", run);
      if (token.equals("double") || token.equals("doble")) {
        times = 2;
      } else if (token.equals("triple")) {
        times = 3;
      } else if (digits.isPresent()) {
        run.append(digits.get().repeat(times));
        times = 1;
      } else if (!SPACERS.contains(token)) {
        runs.add(run.toString());
        run.setLength(0);
        times = 1;
      }
    }
    runs.add(run.toString());
    return runs;
  }

  private static Optional<String> digits(String token, String before, StringBuilder run) {
    if (token.matches("\\d+")) {
      return Optional.of(token);
    }
    if ((token.equals("oh") || token.equals("o")) && !run.isEmpty()) {
      return Optional.of("0");
    }
    if (token.equals("hundred") && NumberWords.of(before).isPresent()) {
      return Optional.of("00");
    }
    OptionalInt number = NumberWords.of(token);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt tens = NumberWords.of(before);
    boolean units = number.getAsInt() > 0 && number.getAsInt() < 10;
    boolean afterTens =
        (tens.isPresent() && tens.getAsInt() >= 20 && tens.getAsInt() % 10 == 0)
            || before.equals("y");
    if (units && afterTens && !run.isEmpty() && run.charAt(run.length() - 1) == '0') {
      run.setLength(run.length() - 1);
    }
    return Optional.of("" + number.getAsInt());
  }
}
