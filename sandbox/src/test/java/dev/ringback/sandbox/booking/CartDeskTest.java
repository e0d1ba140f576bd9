package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CartDeskTest {
  private final Books books = new Books();
  private final CartDesk desk = books.desk;

  @Test
  void namesWhatIsMissingAtCheckoutInTurn() {
    Cart cart = desk.create(Books.AUSTIN);
    assertCode("CART_MISSING_CLIENT_INFORMATION", () -> desk.checkout(cart.id));
    books.introduce(cart, "ana@example.com", "+15125550199");
    assertCode("CART_MISSING_ITEMS", () -> desk.checkout(cart.id));
    desk.add(cart.id, Books.CONSULTATION, null);
    assertCode("CART_MISSING_ITEM_TIME", () -> desk.checkout(cart.id));
    assertThat(books.appointments.all()).isEmpty();
  }

  @Test
  void asksForACardWhereTheServiceNeedsOne() {
    Cart cart = desk.add(desk.create(Books.AUSTIN).id, Books.WITH_CARD, null);
    books.introduce(cart, "ana@example.com", "+15125550199");
    desk.reserve(cart.id, books.time(cart).id());
    assertCode("CART_MISSING_ITEM_PAYMENT_METHOD", () -> desk.checkout(cart.id));
  }

  @Test
  void makesOneAppointmentHoweverOftenItIsAsked() {
    Cart cart = booked("ana@example.com", "+15125550199");
    assertCode("CART_ALREADY_COMPLETED", () -> desk.checkout(cart.id));
    assertThat(books.appointments.all()).hasSize(1);
    assertThat(books.log.of("+15125550199")).extracting("kind").containsExactly("appointment");
  }

  @Test
  void matchesAClientOnFileByEmailOrPhone() {
    String ana = books.clients.register("Ana", "Lopez", "ana@example.com", "(512) 555-0199");
    booked("ANA@example.com", "+15125550777");
    booked(null, "+15125550199");
    booked("somebody@example.com", "+15125550888");
    assertThat(books.appointments.all())
        .extracting(a -> a.client().id().equals(ana))
        .containsExactly(true, true, false);
  }

  @Test
  void keepsAReservedTimeFromOthersUntilItLapses() {
    Cart first = books.cart();
    Cart second = books.cart();
    Availability.Time time = onlyProvider(books.time(first), first);
    desk.reserve(first.id, time.id());
    String sameTime = second.show(time.start());
    assertCode("TIME_NOT_AVAILABLE", () -> desk.reserve(second.id, sameTime));

    books.clock.advance(CartDesk.RESERVATION);
    books.introduce(first, "ana@example.com", "+15125550199");
    assertCode("CART_MISSING_ITEM_TIME", () -> desk.checkout(first.id));
    assertThat(desk.reserve(second.id, sameTime).reservation).isNotNull();
  }

  @Test
  void refusesATimeShownToAnotherCart() {
    Cart first = books.cart();
    Cart second = books.cart();
    assertCode("NOT_FOUND", () -> desk.reserve(second.id, books.time(first).id()));
  }

  @Test
  void refusesATimeThatVanishedSinceItWasShown() {
    Cart cart = books.cart();
    Availability.Time time = books.time(cart);
    books.calendars.take(Books.AUSTIN, time.start());
    assertCode("TIME_NOT_AVAILABLE", () -> desk.reserve(cart.id, time.id()));
    assertThat(books.availability.times(cart.id, null, Books.TUESDAY, List.of(), null))
        .extracting(Availability.Time::start)
        .doesNotContain(time.start());
  }

  @Test
  void addingAnItemIsRefusedOnceTheCartHoldsOne() {
    Cart cart = books.cart();
    assertCode("CART_ITEM_NOT_AVAILABLE", () -> desk.add(cart.id, Books.CONSULTATION, null));
  }

  @Test
  void forgetsAnOpenCartButNeverACompletedOne() {
    Cart open = books.cart();
    Cart done = booked("ana@example.com", "+15125550199");
    books.clock.advance(CartDesk.OPEN_CART.plus(Duration.ofSeconds(1)));
    assertCode("NOT_FOUND", () -> desk.find(open.id));
    assertThat(desk.find(done.id).completedAt).isEqualTo(Books.NOON);
  }

  @Test
  void freesTheTimeOfACancelledAppointment() {
    booked("ana@example.com", "+15125550199");
    Appointment made = books.appointments.all().getFirst();
    var wish = new ProviderCalendars.Wish(made.location(), made.service(), made.staff());
    assertThat(books.calendars.whoIsFree(wish, made.startAt())).isEmpty();
    books.appointments.cancel(made.id(), "CLIENT_CANCEL", null);
    assertThat(books.calendars.whoIsFree(wish, made.startAt())).contains(made.staff());
    assertCode(
        "APPOINTMENT_ALREADY_CANCELLED",
        () -> books.appointments.cancel(made.id(), "CLIENT_CANCEL", null));
    assertThat(books.log.of("+15125550199"))
        .extracting("kind")
        .containsExactly("appointment", "cancel");
  }

  @Test
  void letsOneOfTwoCartsHaveATimeOnlyOneProviderIsFreeAt() {
    Cart first = books.cart();
    Cart second = books.cart();
    Availability.Time time = onlyProvider(books.time(first), first);
    String sameTime = second.show(time.start());
    books.introduce(first, "ana@example.com", "+15125550199");
    books.introduce(second, "bo@example.com", "+15125550198");
    desk.reserve(second.id, sameTime);
    assertCode("TIME_NOT_AVAILABLE", () -> desk.reserve(first.id, time.id()));
    assertCode("CART_MISSING_ITEM_TIME", () -> desk.checkout(first.id));
    assertThat(desk.checkout(second.id).startAt()).isEqualTo(time.start());
  }

  private Cart booked(String email, String phone) {
    Cart cart = books.cart();
    books.introduce(cart, email, phone);
    desk.reserve(cart.id, books.time(cart).id());
    desk.checkout(cart.id);
    return cart;
  }

  /** Occupies all other providers who could take the time. */
  private Availability.Time onlyProvider(Availability.Time time, Cart cart) {
    books.availability.staff(cart.id, null, time.id()).stream()
        .skip(1)
        .forEach(s ->
            books.calendars.occupy(
                "other " + s.id(), s, time.start(), time.start().plusSeconds(1800)));
    return time;
  }

  private static void assertCode(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
