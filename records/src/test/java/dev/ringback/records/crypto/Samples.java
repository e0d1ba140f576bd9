package dev.ringback.records.crypto;

import dev.ringback.workflows.clinic.PhoneNumber;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of any contract type: every choice of an enum or a sealed interface occurs.
 *
 * @param full whether what may be null is there
 */
record Samples(boolean full) {
  private static final Map<Class<?>, Object> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, "Crow's feet – \"11s\"\n💉"),
          Map.entry(int.class, 7),
          Map.entry(Integer.class, 41),
          Map.entry(long.class, 7_000_000_000L),
          Map.entry(Long.class, 41_000_000_000L),
          Map.entry(double.class, 3.7),
          Map.entry(boolean.class, true),
          Map.entry(Boolean.class, true),
          Map.entry(Instant.class, Instant.parse("2026-07-14T17:00:00.123456789Z")),
          Map.entry(Duration.class, Duration.ofMillis(90_061_001)),
          Map.entry(Period.class, Period.of(6, 1, 2)),
          Map.entry(LocalTime.class, LocalTime.of(9, 0)),
          Map.entry(LocalDate.class, LocalDate.of(2026, 2, 28)),
          Map.entry(YearMonth.class, YearMonth.of(2026, 7)),
          Map.entry(ZoneId.class, ZoneId.of("America/Chicago")),
          Map.entry(PhoneNumber.class, new PhoneNumber("+15125550142")));

  /** One or more instances. */
  List<Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return List.of(collection(generic));
    }
    Class<?> plain = (Class<?>) type;
    if (PLAIN.containsKey(plain)) {
      return List.of(PLAIN.get(plain));
    }
    if (plain.isEnum()) {
      return List.of(plain.getEnumConstants());
    }
    if (plain.isSealed()) {
      return Arrays.stream(plain.getPermittedSubclasses()).flatMap(c -> of(c).stream()).toList();
    }
    if (plain.isRecord()) {
      return records(plain);
    }
    throw new AssertionError("no sample of " + type + ": add one");
  }

  private Object collection(ParameterizedType generic) {
    Type[] of = generic.getActualTypeArguments();
    Class<?> raw = (Class<?>) generic.getRawType();
    if (raw == List.class) {
      return of(of[0]);
    }
    if (raw == Set.class) {
      return new HashSet<>(of(of[0]));
    }
    if (raw == Map.class) {
      Map<Object, Object> map = new HashMap<>();
      of(of[0]).forEach(key -> map.put(key, of(of[1]).getFirst()));
      return map;
    }
    throw new AssertionError("no sample of " + generic + ": add one");
  }

  /** As many as it takes for every choice of every component to occur. */
  private List<Object> records(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length == 1 && type.getSimpleName().endsWith("Id")) {
      return List.of(construct(type, new Object[] {"ep_9f2c.step-2:x@y"}));
    }
    List<List<@Nullable Object>> choices = Stream.of(components).map(this::choices).toList();
    int most = choices.stream().mapToInt(List::size).max().orElse(1);
    return Stream.iterate(0, i -> i < most, i -> i + 1)
        .map(i -> construct(type, choices.stream().map(c -> c.get(i % c.size())).toArray()))
        .toList();
  }

  private List<@Nullable Object> choices(RecordComponent component) {
    if (!full && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return Arrays.asList((Object) null);
    }
    return of(component.getGenericType());
  }

  private static Object construct(Class<?> type, Object[] values) {
    try {
      Class<?>[] types =
          Stream.of(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("cannot make a " + type.getName(), e);
    }
  }
}
