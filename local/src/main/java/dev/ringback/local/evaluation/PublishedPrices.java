package dev.ringback.local.evaluation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The assistant names no price the clinic has not published. */
final class PublishedPrices implements Invariant {
  private static final Pattern PRICE =
      Pattern.compile(
          "(?:\\$|USD )\\s?(\\d[\\d,]*)|(\\d[\\d,]*)\\s(?:dollars|d[oó]lares|bucks|USD)",
          Pattern.CASE_INSENSITIVE);

  private final Published published;

  PublishedPrices(Published published) {
    this.published = published;
  }

  @Override
  public List<String> violations(Witness witness) {
    return witness
        .assistantWords()
        .flatMap(words -> PRICE.matcher(words).results())
        .map(PublishedPrices::dollars)
        .filter(dollars -> !published.prices().contains(dollars))
        .distinct()
        .map(dollars -> "$" + dollars + " was named and is not published")
        .toList();
  }

  private static long dollars(MatchResult match) {
    var digits = match.group(1) == null ? match.group(2) : match.group(1);
    return Long.parseLong(digits.replace(",", ""));
  }
}
