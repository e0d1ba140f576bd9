package dev.ringback.workflows.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.ContactLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TighteningTest {
  private static final long YEAR = Duration.ofDays(365).toSeconds();

  @Test
  void whatATighterClinicAllowsEveryClinicAllows() {
    qt().withExamples(2000)
        .forAll(
            longs().between(0, YEAR),
            lists().of(longs().between(1, Duration.ofDays(7).toSeconds())).ofSizeBetween(0, 5),
            integers().between(1, 30),
            integers().between(0, 200))
        .check((second, ago, tight, consentAge) -> {
          Instant now = TestPerson.NOON.plusSeconds(second);
          LocalDate day = now.atZone(TestPerson.CHICAGO).toLocalDate();
          ContactLimits limits =
              new ContactLimits(
                  1 + tight % 3, tight, tight * 6, tight % 4 == 0 ? List.of(day) : List.of());
          ContactHours hours =
              new ContactHours(
                  LocalTime.of(8 + tight % 5, 0),
                  LocalTime.of(21 - tight % 6, 0),
                  Duration.ofMinutes(tight % 15));
          boolean tighter = allowed(TestPerson.clinic(hours, limits), now, ago, consentAge);
          boolean usual =
              allowed(
                  TestPerson.clinic(TestPerson.WIDEST, ContactLimits.USUAL), now, ago, consentAge);
          return !tighter || usual;
        });
  }

  @Test
  void whatIsWrittenTooWideCountsAsTheWidest() {
    qt().forAll(longs().between(0, YEAR), arbitrary().enumValues(Channel.class))
        .check((second, channel) -> {
          Instant now = TestPerson.NOON.plusSeconds(second);
          ContactHours hours =
              new ContactHours(LocalTime.of(0, 0), LocalTime.of(23, 59), Duration.ZERO);
          ContactLimits limits = new ContactLimits(99, 99, 9999, List.of());
          List<Long> ago = List.of(50L, 60L, 70L);
          return allowed(TestPerson.clinic(hours, limits), now, ago.subList(0, 2), 190)
              == allowed(
                  TestPerson.clinic(
                      new ContactHours(LocalTime.of(8, 0), LocalTime.of(21, 0), Duration.ZERO),
                      ContactLimits.USUAL),
                  now,
                  ago.subList(0, 2),
                  190);
        });
    assertThat(new ContactLimits(99, 99, 9999, List.of())).isEqualTo(ContactLimits.USUAL);
    assertThat(new ContactLimits(0, 0, 0, List.of()).perDay()).isEqualTo(1);
  }

  private static boolean allowed(Clinic clinic, Instant now, List<Long> ago, int consentAge) {
    TestPerson person =
        TestPerson.inTexas()
            .of(clinic)
            .gave(Channel.SMS, ConsentBasis.WEB_FORM, now.minus(Duration.ofDays(consentAge)));
    ago.forEach(second -> person.tried(Channel.SMS, now.minusSeconds(second)));
    return person.ask(Channel.SMS, ContactPurpose.REMINDER, now).allowed();
  }
}
