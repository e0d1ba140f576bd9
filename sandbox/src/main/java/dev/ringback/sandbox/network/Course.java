package dev.ringback.sandbox.network;

import java.util.Arrays;
import java.util.List;

/** Which notifications of a call a phone system sends, in which order. */
public final class Course {
  private Course() {}

  /**
   * The notifications a scenario names.
   *
   * @param named names of constants
   * @param type a phone system's notifications in their usual order
   * @return all of them in their usual order if none is named, or one that is another system's
   */
  public static <E extends Enum<E>> List<E> of(List<String> named, Class<E> type) {
    List<E> known =
        named.stream()
            .flatMap(
                name -> Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)))
            .toList();
    return named.isEmpty() || known.size() < named.size()
        ? List.of(type.getEnumConstants())
        : known;
  }
}
