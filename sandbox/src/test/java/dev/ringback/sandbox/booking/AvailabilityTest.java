package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
  private static final ZoneId AUSTIN_TIME = ZoneId.of("America/Chicago");
  private final Books books = new Books();

  @Test
  void opensFromNineToSixOnTheHalfHourAndNotOnSundays() {
    Cart cart = books.cart();
    List<LocalTime> times =
        times(cart, Books.TUESDAY, null).stream()
            .map(t -> LocalTime.ofInstant(t.start(), AUSTIN_TIME))
            .toList();
    assertThat(times)
        .isNotEmpty()
        .isSorted()
        .allSatisfy(t -> {
          assertThat(t).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
          assertThat(t.getMinute() % 30).isZero();
        });
    assertThat(times(cart, LocalDate.parse("2026-11-29"), null)).isEmpty();
  }

  @Test
  void hasSomeTimesTakenAndTheSameOnesEachRun() {
    List<Availability.Time> once = times(books.cart(), Books.TUESDAY, null);
    var again = new Books();
    List<Availability.Time> twice =
        again.availability.times(again.cart().id, null, Books.TUESDAY, List.of(), null);
    assertThat(once).hasSizeLessThan(18).hasSizeGreaterThan(4);
    assertThat(twice)
        .extracting(Availability.Time::start)
        .isEqualTo(once.stream().map(Availability.Time::start).toList());
  }

  @Test
  void neverOffersThePast() {
    assertThat(times(books.cart(), LocalDate.parse("2026-11-23"), null))
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.start()).isAfter(Books.NOON));
    assertThat(times(books.cart(), LocalDate.parse("2026-11-20"), null)).isEmpty();
  }

  @Test
  void readsTheDateInTheZoneAskedFor() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertThat(times(books.cart(), LocalDate.parse("2026-11-25"), tokyo))
        .isNotEmpty()
        .allSatisfy(t ->
            assertThat(LocalDate.ofInstant(t.start(), tokyo))
                .isEqualTo(LocalDate.parse("2026-11-25")));
  }

  @Test
  void listsNoMoreThanAWeekOfDates() {
    Cart cart = books.cart();
    List<LocalDate> all = books.availability.dates(cart.id, null, null, null, null, null);
    assertThat(all).hasSize(7).isSorted().doesNotContain(LocalDate.parse("2026-11-29"));
    assertThat(books.availability.dates(cart.id, null, Books.TUESDAY, Books.TUESDAY, 3, null))
        .containsExactly(Books.TUESDAY);
  }

  @Test
  void narrowsToTheProviderAskedFor() {
    Cart cart = books.cart();
    var service = cart.item.service();
    var elena = books.catalogue.staff().getLast();
    var hers =
        books.availability.times(
            cart.id, null, Books.TUESDAY, List.of(Catalogue.variantId(service, elena)), null);
    assertThat(hers)
        .isNotEmpty()
        .allSatisfy(
            t -> assertThat(books.availability.staff(cart.id, null, t.id())).contains(elena));
    assertThat(hers).hasSizeLessThan(times(cart, Books.TUESDAY, null).size());
  }

  private List<Availability.Time> times(Cart cart, LocalDate date, ZoneId zone) {
    return books.availability.times(cart.id, null, date, List.of(), zone);
  }
}
