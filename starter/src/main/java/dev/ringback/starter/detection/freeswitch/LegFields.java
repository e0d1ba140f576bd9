package dev.ringback.starter.detection.freeswitch;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a leg from the fields that a call record and an event have in common. */
final class LegFields {
  private static final String UUID = "[0-9A-Za-z-]{8,64}";

  private LegFields() {}

  /**
   * Reads a leg.
   *
   * @param variable gives the leg's channel variable of a name, decoded; null if it has none
   * @param own the leg's id, direction, context, caller and dialled number, which are no variables
   * @param at when this was told, for times that are missing
   * @return empty if there is no usable id
   */
  static Optional<FinishedLeg> read(
      Own own, Function<String, @Nullable String> variable, Instant at) {
    String uuid = own.uuid();
    if (uuid == null || !uuid.matches(UUID)) {
      return Optional.empty();
    }
    Instant ended = time(variable, "end", at);
    long answered = micros(variable.apply("answer_uepoch"));
    return Optional.of(
        new FinishedLeg(
            uuid,
            own.direction(),
            own.context(),
            own.from(),
            Stream.of(variable.apply("sip_req_user"), variable.apply("sip_to_user"), own.dialled())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList(),
            time(variable, "start", ended),
            ended,
            isPositive(variable.apply("billsec")) || isPositive(variable.apply("answer_epoch")),
            variable.apply("last_bridge_to") != null
                || variable.apply("bridge_uuid") != null
                || own.spells().stream().anyMatch(spell -> spell.bridged() > 0),
            own.spells().stream().anyMatch(spell -> spell.talked(answered)),
            variable.apply("hangup_cause"),
            firstOf(
                variable.apply("last_bridge_hangup_cause"),
                variable.apply("bridge_hangup_cause"),
                variable.apply("originate_disposition")),
            variable.apply("last_app")));
  }

  private static @Nullable String firstOf(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static boolean isPositive(@Nullable String number) {
    return number != null && number.matches("[0-9]{1,18}") && Long.parseLong(number) > 0;
  }

  private static long micros(@Nullable String number) {
    return number != null && isPositive(number) ? Long.parseLong(number) : 0;
  }

  private static Instant time(
      Function<String, @Nullable String> variable, String name, Instant otherwise) {
    String micros = variable.apply(name + "_uepoch");
    String seconds = variable.apply(name + "_epoch");
    try {
      if (micros != null && isPositive(micros)) {
        return Instant.EPOCH.plusNanos(Long.parseLong(micros) * 1000);
      }
      return seconds != null && isPositive(seconds)
          ? Instant.ofEpochSecond(Long.parseLong(seconds))
          : otherwise;
    } catch (DateTimeException | ArithmeticException e) {
      return otherwise;
    }
  }

  /** What stands outside the variables. */
  record Own(
      @Nullable String uuid,
      @Nullable String direction,
      @Nullable String context,
      @Nullable String from,
      @Nullable String dialled,
      List<Spell> spells) {}

  /**
   * One part of the leg's way, from one transfer to the next. Times are in microseconds since 1970;
   * 0 for what did not happen.
   *
   * @param bridged when it was connected to another leg, if only to hear it ring
   * @param transferred when it was sent on
   * @param hungUp when the leg ended
   */
  record Spell(long bridged, long transferred, long hungUp) {
    /** The caller's leg is answered a moment before it is connected to the phone that was. */
    private static final long MOMENT = 200_000;

    static Spell of(
        @Nullable String bridged, @Nullable String transferred, @Nullable String hungUp) {
      return new Spell(micros(bridged), micros(transferred), micros(hungUp));
    }

    /**
     * Whether a person spoke. Somebody did if the leg was answered when, or after, it was
     * connected; or if a menu had answered it before, and whoever it was connected to sent it on.
     */
    private boolean talked(long answered) {
      if (bridged == 0 || answered == 0) {
        return false;
      }
      boolean byPhone = answered >= bridged - MOMENT && answered < until();
      return byPhone || (answered < bridged && transferred > bridged);
    }

    private long until() {
      return transferred > 0 ? transferred : hungUp > 0 ? hungUp : Long.MAX_VALUE;
    }
  }
}
