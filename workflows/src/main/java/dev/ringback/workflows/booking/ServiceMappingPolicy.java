package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes which treatment each kind of appointment belongs to: by the treatment's name or another
 * word for it in the service's name, the longest one first; else by words they share.
 */
public final class ServiceMappingPolicy {
  /** Words that tell nothing of a treatment. */
  private static final Set<String> GENERIC =
      Set.of(
          "a",
          "and",
          "appointment",
          "area",
          "areas",
          "by",
          "consult",
          "consultation",
          "first",
          "follow",
          "followup",
          "for",
          "full",
          "in",
          "min",
          "minutes",
          "new",
          "of",
          "or",
          "package",
          "patient",
          "per",
          "removal",
          "returning",
          "series",
          "service",
          "session",
          "single",
          "small",
          "large",
          "the",
          "time",
          "to",
          "touch",
          "treatment",
          "unit",
          "units",
          "up",
          "visit",
          "with");

  private ServiceMappingPolicy() {}

  /** One proposal for each service, in their order. */
  public static List<ServiceMapping> propose(List<ServiceType> services, List<Treatment> menu) {
    return services.stream().map(service -> propose(service, menu)).toList();
  }

  private static ServiceMapping propose(ServiceType service, List<Treatment> menu) {
    String name = padded(service.name());
    List<TreatmentId> named = best(menu, treatment -> longestName(name, treatment));
    if (named.size() == 1) {
      return new ServiceMapping.Mapped(service, named.getFirst(), true);
    }
    if (named.size() > 1) {
      return new ServiceMapping.Ambiguous(service, named);
    }
    Set<String> words = words(service.name() + " " + service.category());
    List<TreatmentId> alike = best(menu, treatment -> shared(words, treatment));
    return switch (alike.size()) {
      case 0 -> new ServiceMapping.Unmapped(service);
      case 1 -> new ServiceMapping.Mapped(service, alike.getFirst(), false);
      default -> new ServiceMapping.Ambiguous(service, alike);
    };
  }

  /** Those that score highest; none if nothing scores. */
  private static List<TreatmentId> best(List<Treatment> menu, Score score) {
    int most = menu.stream().mapToInt(score::of).max().orElse(0);
    return most == 0
        ? List.of()
        : menu.stream().filter(t -> score.of(t) == most).map(Treatment::id).toList();
  }

  private static int longestName(String service, Treatment treatment) {
    return names(treatment)
        .map(ServiceMappingPolicy::padded)
        .filter(name -> name.length() > 2 && service.contains(name))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static int shared(Set<String> words, Treatment treatment) {
    Set<String> own = new HashSet<>();
    names(treatment).forEach(name -> own.addAll(words(name)));
    own.retainAll(words);
    return own.size();
  }

  private static Stream<String> names(Treatment treatment) {
    return Stream.concat(Stream.of(treatment.name()), treatment.synonyms().stream());
  }

  /** Only letters and digits between single spaces, so that whole words are found. */
  private static String padded(String text) {
    return " " + PlainWords.of(text).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip() + " ";
  }

  private static Set<String> words(String text) {
    return Arrays.stream(padded(text).strip().split(" "))
        .filter(word -> word.length() > 2 && !GENERIC.contains(word))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .collect(Collectors.toSet());
  }

  /** How well a treatment fits; 0: not at all. */
  private interface Score {
    int of(Treatment treatment);
  }
}
