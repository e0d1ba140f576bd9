package dev.ringback.workflows.compliance;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two years, every state, every channel, against an oracle that shares nothing with the policy. */
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
    TestPerson person = TestPerson.in(zone.getId(), state);
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      for (Instant at : moments(state, zone, day)) {
        Channel channel = Channel.values()[(i + at.hashCode()) & 1];
        assertThat(person.ask(channel, at).allowed())
            .as("%s on %s at %s", state, channel, at.atZone(zone))
            .isEqualTo(HoursOracle.isOpen(state, zone, at));
      }
    }
  }

  @Test
  void writesToNobodyOutsideTheHoursOnAnyChannel() {
    qt().withExamples(3000)
        .forAll(
            arbitrary().pick(STATES),
            arbitrary().enumValues(Channel.class),
            longs().between(0, Duration.ofDays(DAYS).toSeconds()))
        .check((state, channel, second) -> {
          Instant now = start().plusSeconds(second);
          ContactDecision decision = consenting(now, List.of(state)).ask(channel, now);
          return decision.allowed() == HoursOracle.isOpen(state, zone(state), now);
        });
  }

  @Test
  void asksForAllPlacesToBeOpen() {
    qt().withExamples(3000)
        .forAll(
            lists().of(arbitrary().pick(STATES)).ofSizeBetween(1, 4),
            longs().between(0, Duration.ofDays(DAYS).toSeconds()))
        .check((states, second) -> {
          Instant now = start().plusSeconds(second);
          boolean open =
              states.stream().allMatch(state -> HoursOracle.isOpen(state, zone(state), now));
          return consenting(now, states).ask(Channel.SMS, now).allowed() == open;
        });
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
          TestPerson person = consenting(now, states);
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

  private static TestPerson consenting(Instant now, List<String> states) {
    TestPerson person = TestPerson.in(zone(states.getFirst()).getId(), states.getFirst());
    states.stream().skip(1).forEach(state -> person.orIn(zone(state).getId(), state));
    for (Channel channel : Channel.values()) {
      person.gave(channel, ConsentBasis.WEB_FORM, now);
    }
    return person;
  }

  private static List<Instant> moments(String state, ZoneId zone, LocalDate day) {
    int[] hours = HoursOracle.hours(state, day);
    List<Instant> moments = new ArrayList<>();
    for (int hour : new int[] {hours[0], hours[1], 2, 8, 9, 12, 20, 21}) {
      Instant sharp = day.atStartOfDay().plusHours(hour).atZone(zone).toInstant();
      moments.add(sharp);
      moments.add(sharp.minusSeconds(1));
      moments.add(sharp.minusSeconds(60));
      moments.add(sharp.minusSeconds(61));
    }
    return moments;
  }

  private static Instant start() {
    return FIRST.atStartOfDay(TestPerson.CHICAGO).toInstant();
  }

  private static ZoneId zone(String state) {
    return ZoneId.of(ZONES.getOrDefault(state, "America/New_York"));
  }
}
