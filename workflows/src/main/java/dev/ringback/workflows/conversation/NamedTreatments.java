package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Treatments of the menu that are named in words, by name or by another word for it. */
public final class NamedTreatments {
  private NamedTreatments() {}

  static List<Treatment> in(String words, Clinic clinic) {
    return clinic.treatments().stream().filter(t -> name(words, t).isPresent()).toList();
  }

  /** Their ids, in the order of the menu. */
  public static Set<TreatmentId> ids(String words, Clinic clinic) {
    return in(words, clinic).stream()
        .map(Treatment::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where the treatment is named, as {@link PlainWords#tidy} writes it; the longest name wins. */
  static Optional<String> name(String words, Treatment treatment) {
    String tidied = PlainWords.tidy(words);
    String said = PlainWords.fold(tidied);
    return Stream.concat(Stream.of(treatment.name()), treatment.synonyms().stream())
        .map(PlainWords::of)
        .filter(said::contains)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(name ->
            Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?:s|es)?(?![\\p{L}\\d])")
                .matcher(said))
        .filter(Matcher::find)
        .map(matcher -> tidied.substring(matcher.start(), matcher.end()))
        .findFirst();
  }
}
