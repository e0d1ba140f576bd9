package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name they give, exactly as they spell it. */
final class NameReader {
  private static final Pattern TOLD =
      Words.re(
          "\\b(?:my (?:full )?name is|my name's|name's|it's|this is|i'm|i am|you can call me|under|for)\\s+([^.,!?;\\n]+)");
  private static final Pattern ANNOUNCED =
      Words.re(
          "\\b(?:my (?:full )?name is|my name's|this is|i'm|i am|you can call me)\\s+([^.,!?;\\n]+)");
  private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}'’-]*\\.?");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}.*");

  /** What follows "I'm" and is no name. */
  private static final Set<String> NO_NAME =
      Set.of(
          """
              a an and the not so just interested looking calling sorry here in on at good
              fine ready pregnant nervous really very still yes no sure ok okay thanks thank
              please me my it is i great perfect hi hello hey going trying available free
              busy allergic all from but also about returning wondering happy unhappy excited
              getting having taking new why what who botox driving working flexible with to
              for you that this stop monday tuesday wednesday thursday friday saturday sunday
              today tomorrow wait maybe actually
          """
              .strip()
              .split("\\s+"));

  private NameReader() {}

  static Optional<Name> read(Prompt prompt) {
    Words turn = prompt.turn();
    if (!prompt.asked("NAME")) {
      return told(turn, ANNOUNCED, false);
    }
    Optional<Name> told = told(turn, TOLD, true);
    return told.isPresent() ? told : bare(turn);
  }

  /** A name after "my name is"; after "I'm" only if written like one. */
  private static Optional<Name> told(Words turn, Pattern lead, boolean anyCase) {
    Matcher m = lead.matcher(turn.text());
    while (m.find()) {
      boolean named = m.group().toLowerCase(Locale.ROOT).contains("name");
      Optional<Name> name = name(m.group(1), anyCase || named);
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  /** The whole answer is the name, perhaps after a word of courtesy. */
  private static Optional<Name> bare(Words turn) {
    String rest =
        turn.text().replaceFirst("(?i)^\\W*(?:sure|yes|ok(?:ay)?|of course|hi|hello)[,!.\\s]+", "");
    String answer = rest.replaceFirst("[,.!\\s]+(?:thanks|thank you|please).*$", "").strip();
    return answer.split("\\s+").length <= 3 ? name(answer, true) : Optional.empty();
  }

  private static Optional<Name> name(String text, boolean anyCase) {
    var tokens = new ArrayList<String>();
    for (String raw : text.strip().split("\\s+")) {
      String token = raw.replaceAll("[,.!?]+$", "");
      boolean plain =
          TOKEN.matcher(token).matches()
              && !NO_NAME.contains(token.toLowerCase(Locale.ROOT))
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
