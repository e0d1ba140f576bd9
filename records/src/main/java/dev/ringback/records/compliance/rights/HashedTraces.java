package dev.ringback.records.compliance.rights;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a number or an address in a text by its keyed hash alone. */
final class HashedTraces {
  private static final Pattern MAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d\\s().+-]{6,40}\\d");
  private static final Pattern INTERNATIONAL = Pattern.compile("[1-9]\\d{7,14}");

  /** Area code and exchange of the North American plan begin with 2 or more. */
  private static final Pattern NATIONAL = Pattern.compile("[2-9]\\d{2}[2-9]\\d{6}");

  private static final int NATIONAL_DIGITS = 10;

  private final CallerHash hash;

  HashedTraces(CallerHash hash) {
    this.hash = hash;
  }

  String hash(PhoneNumber phone) {
    return hash.of(phone);
  }

  String hash(String email) {
    return hash.of("email", email.toLowerCase(Locale.ROOT));
  }

  /** Whether the text holds a number, however it is written, or an address with such a hash. */
  boolean names(String text, Set<String> hashes) {
    return !hashes.isEmpty()
        && Stream.concat(
                MAIL.matcher(text).results().map(found -> hash(found.group())),
                DIGITS
                    .matcher(text)
                    .results()
                    .map(found -> found.group().replaceAll("\\D", ""))
                    .flatMap(HashedTraces::numbers)
                    .distinct()
                    .map(number -> hash(new PhoneNumber(number))))
            .anyMatch(hashes::contains);
  }

  /** Every number that such digits may be, since several may stand side by side. */
  private static Stream<String> numbers(String digits) {
    Stream<String> whole =
        INTERNATIONAL.matcher(digits).matches() ? Stream.of("+" + digits) : Stream.empty();
    return Stream.concat(
        whole,
        IntStream.rangeClosed(0, digits.length() - NATIONAL_DIGITS)
            .mapToObj(i -> digits.substring(i, i + NATIONAL_DIGITS))
            .filter(number -> NATIONAL.matcher(number).matches())
            .map(number -> "+1" + number));
  }
}
