package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name they give, exactly as they spell it. */
final class NameReader {
  private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}'’-]*\\.?");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}.*");

  private NameReader() {}

  static Optional<Name> read(Prompt prompt, NameWords in) {
    Words turn = prompt.turn();
    if (!prompt.asked("NAME")) {
      return told(turn, in, in.announced(), false);
    }
    Optional<Name> told = told(turn, in, in.told(), true);
    return told.isPresent() ? told : bare(turn, in);
  }

  /** A name after "my name is"; after "I'm" only if written like one. */
  private static Optional<Name> told(Words turn, NameWords in, Pattern lead, boolean anyCase) {
    Matcher m = lead.matcher(turn.text());
    while (m.find()) {
      boolean named = in.named().matcher(m.group()).find();
      Optional<Name> name = name(m.group(1), in, anyCase || named);
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  /** The whole answer is the name, perhaps after a word of courtesy. */
  private static Optional<Name> bare(Words turn, NameWords in) {
    String rest = in.courtesyBefore().matcher(turn.text()).replaceFirst("");
    String answer = in.courtesyAfter().matcher(rest).replaceFirst("").strip();
    return answer.split("\\s+").length <= 3 ? name(answer, in, true) : Optional.empty();
  }

  private static Optional<Name> name(String text, NameWords in, boolean anyCase) {
    var tokens = new ArrayList<String>();
    for (String raw : text.strip().split("\\s+")) {
      String token = raw.replaceAll("[,.!?]+$", "");
      boolean plain =
          TOKEN.matcher(token).matches()
              && !in.noName().contains(token.toLowerCase(Locale.ROOT))
              && !token.matches(".*['’]s")
              && (anyCase || CAPITAL.matcher(token).matches());
      if (!plain || tokens.size() == 3) {
        break;
      }
      tokens.add(token);
    }
    return tokens.isEmpty() ? Optional.empty() : Optional.of(of(tokens));
  }

  private static Name of(List<String> tokens) {
    return tokens.size() == 1
        ? new Name(tokens.getFirst(), null)
        : new Name(tokens.getFirst(), String.join(" ", tokens.subList(1, tokens.size())));
  }

  record Name(String given, @Nullable String family) {}
}
