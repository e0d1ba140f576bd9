package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.sandbox.control.RivalTakesOffered;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RivalClientTest {
  private static final LocalDate WEDNESDAY = Books.TUESDAY.plusDays(1);

  private final Books books = new Books();
  private final RivalClient rival = new RivalClient(books.availability, books.desk);

  @Test
  void leavesNothingOfWhatTheNewestCartWasShown() {
    Cart older = books.cart();
    Availability.Time onWednesday = times(older, WEDNESDAY).getFirst();
    Cart newest = books.cart();
    List<Availability.Time> shown = times(newest, Books.TUESDAY);

    rival.on(new RivalTakesOffered("+15125550199"));

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(t ->
            assertThatThrownBy(() -> books.desk.reserve(newest.id, t.id()))
                .isInstanceOfSatisfying(
                    Refused.class, r -> assertThat(r.code()).isEqualTo("TIME_NOT_AVAILABLE")));
    assertThat(times(newest, Books.TUESDAY)).isEmpty();
    assertThat(books.desk.reserve(older.id, onWednesday.id()).reservation).isNotNull();
    assertThat(books.appointments.all())
        .hasSizeGreaterThanOrEqualTo(shown.size())
        .allSatisfy(a -> assertThat(a.client().lastName()).isEqualTo("Rival"));
  }

  @Test
  void cannotTakeATimeThatIsKeptForAnother() {
    Cart cart = books.cart();
    Availability.Time time = books.time(cart);
    books.desk.reserve(cart.id, time.id());
    assertThat(rival.takeEverythingOffered()).isPositive();
    books.introduce(cart, "ana@example.com", "+15125550199");
    assertThat(books.desk.checkout(cart.id).startAt()).isEqualTo(time.start());
  }

  @Test
  void findsNothingToTakeBeforeAnybodyAsked() {
    assertThat(rival.takeEverythingOffered()).isZero();
  }

  private List<Availability.Time> times(Cart cart, LocalDate date) {
    return books.availability.times(cart.id, null, date, List.of(), null);
  }
}
