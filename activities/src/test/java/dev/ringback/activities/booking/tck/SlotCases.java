package dev.ringback.activities.booking.tck;

import static dev.ringback.activities.booking.tck.TckBench.AUSTIN;
import static dev.ringback.activities.booking.tck.TckBench.FROM;
import static dev.ringback.activities.booking.tck.TckBench.UNTIL;
import static dev.ringback.activities.booking.tck.TckBench.at;
import static dev.ringback.activities.booking.tck.TckBench.starts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose times are offered, and which. */
interface SlotCases extends TckCases {
  Duration STEP = Duration.ofMinutes(30);

  @Test
  default void findsTimes() {
    List<Slot> slots = bench().search(AUSTIN, null).slots();
    assertThat(slots).isNotEmpty().isSortedAccordingTo(Comparator.comparing(Slot::start));
    assertThat(slots)
        .allSatisfy(slot -> {
          assertThat(slot.start()).isBetween(FROM, UNTIL.minusNanos(1));
          assertThat(slot.location()).isEqualTo(AUSTIN);
          assertThat(slot.length()).isPositive();
        });
    assertThat(slots.stream().map(Slot::id).distinct()).hasSameSizeAs(slots);
  }

  @Test
  default void findsNoTimesInAClosedBook() {
    bench().book.close(true);
    assertThat(bench().search(AUSTIN, null).slots()).isEmpty();
  }

  @Test
  default void booksNobodyWithoutTheSkill() {
    FoundSlots found = bench().search(AUSTIN, TckClinic.SPECIAL);
    assertThat(found.slots())
        .isNotEmpty()
        .allSatisfy(slot ->
            assertThat(slot.provider() == null ? TckClinic.SPECIALIST : slot.provider())
                .isEqualTo(TckClinic.SPECIALIST));
    String specialist =
        bench().clinic.providers().stream()
            .filter(p -> p.id().equals(TckClinic.SPECIALIST))
            .findFirst()
            .orElseThrow()
            .pmsStaffId();
    for (Instant start : starts(found).subList(0, 3)) {
      String id = bookSpecialist(start);
      assertThat(bench().kit.staffOf(bench().book, id)).isEqualTo(specialist);
    }
  }

  /** An hour neither begins in a visit of half an hour nor runs into it. */
  @Test
  default void keepsTheWholeOfAVisitFree() {
    Clinic hours = TckClinic.withService(bench().clinic, TckClinic.SPECIAL, hourService());
    List<Instant> before = starts(bench().search(hours, AUSTIN, TckClinic.SPECIAL, FROM, UNTIL));
    Instant start =
        starts(bench().search(AUSTIN, TckClinic.SPECIAL)).stream()
            .filter(s -> before.contains(s) && before.contains(s.minus(STEP)))
            .findFirst()
            .orElseThrow();
    bookSpecialist(start);
    FoundSlots after = bench().search(hours, AUSTIN, TckClinic.SPECIAL, FROM, UNTIL);
    assertThat(after.slots())
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(slot.length()).isEqualTo(Duration.ofHours(1)));
    assertThat(starts(after)).doesNotContain(start, start.minus(STEP));
  }

  @Test
  default void leavesTheBufferBetweenVisits() {
    List<Instant> free = starts(bench().search(AUSTIN, TckClinic.SPECIAL));
    Instant start =
        free.stream()
            .filter(s -> free.contains(s.minus(STEP)) && free.contains(s.plus(STEP)))
            .findFirst()
            .orElseThrow();
    bench().book.buffer(Duration.ofMinutes(15));
    bookSpecialist(start);
    assertThat(starts(bench().search(AUSTIN, TckClinic.SPECIAL)))
        .isNotEmpty()
        .doesNotContain(start.minus(STEP), start, start.plus(STEP));
  }

  /** Dallas has one room, whoever else is free. */
  @Test
  default void offersNoMoreTimesThanThereAreRooms() {
    FoundSlots found = bench().search(TckClinic.DALLAS, null);
    Slot slot = found.slots().getFirst();
    bench().book(TckAppointments.somebody(), found, slot);
    assertThat(starts(bench().search(TckClinic.DALLAS, null)))
        .isNotEmpty()
        .doesNotContain(slot.start());
  }

  @Test
  default void showsWhatThereIsToMap() {
    Catalogue catalogue = bench().system.catalogue(bench().clinic);
    assertThat(catalogue.services()).isNotEmpty();
    assertThat(catalogue.locations())
        .extracting(Catalogue.Item::id)
        .contains(bench().place(AUSTIN), bench().place(TckClinic.DALLAS));
    assertThat(catalogue.staff())
        .extracting(Catalogue.Item::id)
        .contains(
            bench().clinic.providers().getFirst().pmsStaffId(),
            bench().clinic.providers().getLast().pmsStaffId());
  }

  private String hourService() {
    return bench().kit.hourService();
  }

  private String bookSpecialist(Instant start) {
    FoundSlots found = bench().search(AUSTIN, TckClinic.SPECIAL);
    return bench()
        .system
        .booking(
            bench().clinic,
            TckAppointments.booking(
                TckAppointments.somebody(), TckClinic.SPECIAL, found.search(), at(found, start)),
            new Notes())
        .ask();
  }
}
