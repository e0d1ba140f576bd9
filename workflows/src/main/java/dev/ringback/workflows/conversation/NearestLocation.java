package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The location nearest to a place the caller named: by name, town, neighbourhood or postal code.
 */
public final class NearestLocation {
  /** Postal codes that share three digits share a sorting centre, and so a region. */
  private static final int REGION = 3;

  private static final Pattern TOWN_AND_CODE =
      Pattern.compile(",\\s*([^,]+),\\s*[A-Za-z]{2}\\s+(\\d{5})(-\\d{4})?\\s*$");
  private static final Pattern CODE =
      Pattern.compile("(?<![$\\d.-])\\b(\\d{5})(-\\d{4})?\\b(?![\\d-])");
  private static final Pattern A_NAME =
      Pattern.compile(
          "\\b(my name is|name's|this is|i'?m|i am|soy|me llamo|mi nombre es) (?!in\\b|from\\b|near\\b|de\\b|en\\b)\\p{L}+( \\p{L}+)?");

  private NearestLocation() {}

  /** The one location that fits; empty if none or several do. */
  public static Optional<LocationId> choose(String words, Clinic clinic) {
    String said = A_NAME.matcher(PlainWords.of(words)).replaceAll(" ");
    List<String> codes = new ArrayList<>();
    CODE.matcher(said).results().forEach(match -> codes.add(match.group(1)));
    return only(clinic, location -> codes.stream().anyMatch(location.nearby()::contains))
        .or(() -> only(clinic, location -> named(said, location, clinic)))
        .or(() -> only(clinic, location -> codes.stream().anyMatch(c -> sameRegion(c, location))));
  }

  private static boolean named(String said, Location location, Clinic clinic) {
    List<String> places = new ArrayList<>(location.nearby());
    places.add(location.name());
    places.add(location.name().replace(clinic.name(), "").strip());
    Matcher address = TOWN_AND_CODE.matcher(location.address());
    if (address.find()) {
      places.add(address.group(1));
    }
    return places.stream()
        .map(PlainWords::of)
        .filter(place -> place.length() > 2 && !place.matches("\\d+"))
        .anyMatch(place ->
            Pattern.compile("(?<!\\p{L})" + Pattern.quote(place) + "(?!\\p{L})")
                .matcher(said)
                .find());
  }

  private static boolean sameRegion(String code, Location location) {
    Matcher address = TOWN_AND_CODE.matcher(location.address());
    return address.find() && code.startsWith(address.group(2).substring(0, REGION));
  }

  private static Optional<LocationId> only(Clinic clinic, Predicate<Location> fits) {
    List<LocationId> fitting = clinic.locations().stream().filter(fits).map(Location::id).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
