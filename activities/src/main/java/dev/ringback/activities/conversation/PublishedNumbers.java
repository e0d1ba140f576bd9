package dev.ringback.activities.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers a clinic publishes: no other may be said, and of amounts only its own. */
final class PublishedNumbers {
  private static final String NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
  private static final Pattern NUMBERS = Pattern.compile(NUMBER);
  private static final Pattern AMOUNTS =
      Pattern.compile("\\$\\s*(" + NUMBER + ")|(" + NUMBER + ")\\s*(?:dollars?|usd|dolares)\\b");

  /** Money in a form that cannot be looked up: other currencies, amounts in words. */
  private static final Pattern OTHER_MONEY =
      Pattern.compile(
          "[$€£¥]|\\b(dollars?|bucks|usd|dolares?|cents?|centavos?|euros?|eur|pesos?|pounds|grand)\\b");

  private final Clinic clinic;
  private final List<Passage> published;

  PublishedNumbers(Clinic clinic, List<Passage> published) {
    this.clinic = clinic;
    this.published = published;
  }

  /** Whether money is spoken of. */
  static boolean statesPrice(String plain) {
    return OTHER_MONEY.matcher(plain).find();
  }

  /**
   * Whether every number is published or was said by the caller, and every amount is one of the
   * treatments spoken of.
   *
   * @param plain in lower case without accents
   * @param spokenOf treatments whose prices may be told; all if empty
   * @param callers what the caller said
   */
  boolean hold(String plain, Collection<TreatmentId> spokenOf, String callers) {
    List<Treatment> treatments =
        clinic.treatments().stream()
            .filter(treatment -> spokenOf.isEmpty() || spokenOf.contains(treatment.id()))
            .toList();
    List<String> texts = texts(treatments);
    Set<BigDecimal> amounts = new HashSet<>();
    texts.forEach(text -> amounts.addAll(amounts(PlainWords.undisguised(text))));
    treatments.forEach(treatment -> {
      amounts.add(number(String.valueOf(treatment.price().from())));
      amounts.add(number(String.valueOf(treatment.price().to())));
    });
    Set<BigDecimal> numbers = new HashSet<>(amounts);
    Stream.concat(texts.stream(), Stream.of(callers))
        .forEach(text -> numbers.addAll(all(NUMBERS, text)));
    clinic.locations().stream()
        .map(Location::address)
        .forEach(address -> numbers.addAll(all(NUMBERS, address)));
    return amounts.containsAll(amounts(plain))
        && numbers.containsAll(all(NUMBERS, plain))
        && !OTHER_MONEY.matcher(AMOUNTS.matcher(plain).replaceAll(" ")).find();
  }

  /** Another treatment's passage may have been found with the others; its prices are not these. */
  private List<String> texts(List<Treatment> treatments) {
    Stream<String> passages =
        published.stream()
            .filter(passage ->
                clinic.treatments().stream()
                    .filter(other -> !treatments.contains(other))
                    .noneMatch(other -> other.name().equalsIgnoreCase(passage.title())))
            .map(Passage::words);
    Stream<String> policies =
        Stream.of(
            clinic.policies().cancellation(),
            clinic.policies().deposit(),
            clinic.policies().fees());
    return Stream.concat(passages, policies).toList();
  }

  private static Set<BigDecimal> amounts(String text) {
    return all(AMOUNTS, text);
  }

  private static Set<BigDecimal> all(Pattern pattern, String text) {
    Set<BigDecimal> found = new HashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group();
      Matcher number = NUMBERS.matcher(digits);
      if (number.find()) {
        found.add(number(number.group()));
      }
    }
    return found;
  }

  /** Equal whatever way it is written. */
  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", "")).stripTrailingZeros();
  }
}
