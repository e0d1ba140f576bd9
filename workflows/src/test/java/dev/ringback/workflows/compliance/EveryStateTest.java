package dev.ringback.workflows.compliance;

import static org.assertj.core.api.Assertions.fail;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two years, every state, every channel, against oracles that share nothing with the policy. */
class EveryStateTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);
  private static final int DAYS = 730;

  /** A zone of each state; states in two have one of them here and both further down. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("AL", "America/Chicago"),
          Map.entry("AK", "America/Anchorage"),
          Map.entry("AZ", "America/Phoenix"),
          Map.entry("CA", "America/Los_Angeles"),
          Map.entry("HI", "Pacific/Honolulu"),
          Map.entry("IL", "America/Chicago"),
          Map.entry("KY", "America/New_York"),
          Map.entry("LA", "America/Chicago"),
          Map.entry("MN", "America/Chicago"),
          Map.entry("MS", "America/Chicago"),
          Map.entry("NE", "America/Chicago"),
          Map.entry("NM", "America/Denver"),
          Map.entry("NV", "America/Los_Angeles"),
          Map.entry("OK", "America/Chicago"),
          Map.entry("SD", "America/Chicago"),
          Map.entry("TX", "America/Chicago"),
          Map.entry("UT", "America/Denver"),
          Map.entry("WA", "America/Los_Angeles"),
          Map.entry("WY", "America/Denver"),
          Map.entry("ANY", "America/Denver"));

  private static final List<String> STATES =
      List.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH"
                  + " NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY ANY")
              .split(" "));

  static Stream<String> states() {
    return STATES.stream();
  }

  @ParameterizedTest
  @MethodSource("states")
  void isOpenWhenTheOracleSaysSoAndAtNoOtherTime(String state) {
    ZoneId zone = zone(state);
    List<Place> places = List.of(new Place(zone, state));
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      for (Instant at : boundaries(state, zone, day)) {
        TestPerson person = consenting(at, places);
        for (Channel channel : Channel.values()) {
          holds(person, places, channel, Duration.ofHours(2), at);
        }
      }
      for (Instant at : otherMoments(zone, day)) {
        Channel channel = Channel.values()[(i + at.hashCode()) & 3];
        holds(consenting(at, places), places, channel, Duration.ofHours(2), at);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void repliesAtAnyHourOnlyWhereTheOracleExemptsIt(String state) {
    ZoneId zone = zone(state);
    List<Place> places = List.of(new Place(zone, state));
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      int[] hours = HoursOracle.hours(state, day);
      for (int hour : new int[] {3, hours[0], hours[1]}) {
        Instant at = day.atStartOfDay().plusHours(hour).atZone(zone).toInstant().minusSeconds(1);
        Duration sinceCall = Duration.ofSeconds(i % 2 == 0 ? 899 : 900);
        TestPerson person = consenting(at, places);
        holds(person, places, Channel.VOICE, sinceCall, at);
        holds(person, places, Channel.values()[1 + i % 3], sinceCall, at);
      }
    }
  }

  /** Places as numbers tell them, and as the clinic's own joins them. */
  static Stream<List<Place>> situations() {
    return Stream.of(
        of("America/New_York FL", "America/Chicago FL"),
        of("America/Chicago TX", "America/Denver TX"),
        of("America/New_York KY", "America/Chicago KY"),
        of("America/Chicago ND", "America/Denver ND"),
        of("America/Chicago NE", "America/Denver NE"),
        of("America/Denver ID", "America/Los_Angeles ID"),
        of("America/Chicago TX", "America/New_York ME"),
        of("America/Chicago TX", "America/Chicago OK", "America/Los_Angeles WA"),
        of("America/Chicago TX", "America/New_York GA"),
        Stream.concat(Stream.of(place("America/Chicago TX")), anywhere().stream()).toList(),
        anywhere());
  }

  @ParameterizedTest
  @MethodSource("situations")
  void asksForAllPlacesToBeOpenAtEveryBoundaryOfEach(List<Place> places) {
    for (int i = 0; i < DAYS; i += 9) {
      LocalDate day = FIRST.plusDays(i);
      for (Place place : places) {
        for (Instant at : boundaries(place.state(), place.zone(), day)) {
          TestPerson person = consenting(at, places);
          for (Channel channel : Channel.values()) {
            holds(person, places, channel, Duration.ofHours(2), at);
          }
          holds(person, places, Channel.VOICE, Duration.ofMinutes(5), at);
          holds(person, places, Channel.SMS, Duration.ofMinutes(5), at);
        }
      }
    }
  }

  @Test
  void allowsWhatBothOraclesAllowAtAnyMomentAfterAnyAttempts() {
    List<List<Place>> situations =
        Stream.concat(
                situations(), STATES.stream().map(state -> List.of(new Place(zone(state), state))))
            .toList();
    qt().withExamples(12_000)
        .forAll(
            arbitrary().pick(situations),
            arbitrary().enumValues(Channel.class),
            longs().between(0, Duration.ofDays(DAYS).toSeconds()),
            lists().of(longs().between(1, Duration.ofDays(2).toSeconds())).ofSizeBetween(0, 6))
        .check((places, channel, second, ago) -> {
          Instant now = start().plusSeconds(second);
          Duration sinceCall = Duration.ofSeconds(second % 1800);
          List<CapsOracle.Done> done =
              IntStream.range(0, ago.size()).mapToObj(i -> done(ago.get(i), i)).toList();
          TestPerson person = consenting(now, places);
          done.forEach(one -> person.triedAtOnce(one.occasion(), one.at(now), one.channel()));
          Set<String> states = places.stream().map(Place::state).collect(Collectors.toSet());
          return person.replyTo(now.minus(sinceCall), channel, now).allowed()
              == (HoursOracle.isOpen(places, channel, sinceCall, now)
                  && CapsOracle.isUnder(states, channel, done));
        });
  }

  /** On any channel, and on one occasion with the one before it or alone. */
  private static CapsOracle.Done done(long ago, int index) {
    Channel channel = Channel.values()[(int) (ago % 3 == 2 ? ago % 4 : ago % 2)];
    return new CapsOracle.Done(
        channel, Duration.ofSeconds(ago), "ep.step-" + (ago % 5 < 2 ? index / 2 : 10 + index));
  }

  private static void holds(
      TestPerson person, List<Place> places, Channel channel, Duration sinceCall, Instant at) {
    boolean allowed = person.replyTo(at.minus(sinceCall), channel, at).allowed();
    if (allowed != HoursOracle.isOpen(places, channel, sinceCall, at)) {
      fail("%s by %s at %s, %s after a call: %s", places, channel, at, sinceCall, allowed);
    }
  }

  @Test
  void namesTheFirstMomentThatIsAllowed() {
    qt().withExamples(1500)
        .forAll(
            lists().of(arbitrary().pick(STATES)).ofSizeBetween(1, 3),
            lists().of(longs().between(1, Duration.ofDays(7).toSeconds())).ofSizeBetween(0, 12),
            longs().between(0, Duration.ofDays(DAYS).toSeconds()),
            integers().between(0, 1))
        .check((states, ago, second, voice) -> {
          Instant now = start().plusSeconds(second);
          Channel channel = Channel.values()[voice];
          TestPerson person =
              consenting(now, states.stream().map(state -> new Place(zone(state), state)).toList());
          ago.forEach(s -> person.tried(channel, now.minusSeconds(s)));
          Instant next = person.ask(channel, now).nextAllowedAt();
          return next == null
              || (person.ask(channel, next).allowed()
                  && !person.ask(channel, next.minusSeconds(1)).allowed()
                  && noneBetween(person, channel, now, next));
        });
  }

  private static boolean noneBetween(
      TestPerson person, Channel channel, Instant now, Instant next) {
    long quarters = Duration.between(now, next).toMinutes() / 15;
    return IntStream.range(0, (int) Math.min(quarters, 200))
        .noneMatch(i -> person.ask(channel, now.plusSeconds(i * 900L)).allowed());
  }

  private static TestPerson consenting(Instant now, List<Place> places) {
    TestPerson person = new TestPerson();
    places.forEach(place -> person.orIn(place.zone().getId(), place.state()));
    for (Channel channel : Channel.values()) {
      person.gave(channel, ConsentBasis.WEB_FORM, now);
    }
    return person;
  }

  private static List<Instant> boundaries(String state, ZoneId zone, LocalDate day) {
    int[] hours = HoursOracle.hours(state, day);
    List<Instant> moments = new ArrayList<>();
    for (int hour : hours[0] < hours[1] ? hours : new int[] {12}) {
      Instant sharp = day.atStartOfDay().plusHours(hour).atZone(zone).toInstant();
      for (int before : new int[] {0, 1, 60, 61}) {
        moments.add(sharp.minusSeconds(before));
      }
    }
    return moments;
  }

  /** Another hour each day, so that every hour meets every day of the week. */
  private static List<Instant> otherMoments(ZoneId zone, LocalDate day) {
    int[] hours = {2, 8, 9, 10, 12, 13, 17, 20, 21};
    int hour = hours[(int) (day.toEpochDay() % hours.length)];
    Instant sharp = day.atStartOfDay().plusHours(hour).atZone(zone).toInstant();
    return List.of(sharp, sharp.minusSeconds(1));
  }

  private static List<Place> of(String... places) {
    return Stream.of(places).map(EveryStateTest::place).toList();
  }

  private static Place place(String zoneAndState) {
    String[] of = zoneAndState.split(" ");
    return new Place(ZoneId.of(of[0]), of[1]);
  }

  /** Of a toll-free number, or one that tells nothing. */
  private static List<Place> anywhere() {
    return of(
        "America/New_York ANY",
        "America/Chicago ANY",
        "America/Denver ANY",
        "America/Phoenix ANY",
        "America/Los_Angeles ANY",
        "America/Anchorage ANY",
        "Pacific/Honolulu ANY");
  }

  private static Instant start() {
    return FIRST.atStartOfDay(TestPerson.CHICAGO).toInstant();
  }

  private static ZoneId zone(String state) {
    return ZoneId.of(ZONES.getOrDefault(state, "America/New_York"));
  }
}
