package dev.ringback.activities.booking.boulevard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.activities.booking.AppointmentSync;
import dev.ringback.activities.booking.PracticeManagementActivitiesImpl;
import dev.ringback.activities.booking.PracticeSystems;
import dev.ringback.activities.outreach.EffectOnce;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.booking.AppointmentNews;
import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookSlot;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.booking.BookingResult.NeedsStaff.Reason;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BoulevardPracticeManagementTest {
  private static final Instant START = Instant.parse("2026-11-24T20:30:00Z");
  private static final String COMPLETED =
      "{\"cart\":{\"id\":\"cart-1\",\"completedAt\":\"2026-11-23T18:00:01Z\"}}";
  private static final String OPEN = "{\"cart\":{\"id\":\"cart-1\",\"completedAt\":null}}";

  private final TestStore store = new TestStore();
  private final GraphqlVendor vendor = new GraphqlVendor();
  private final PracticeSystems systems =
      new PracticeSystems(
          List.of(
              new BoulevardPracticeManagement(
                  new BoulevardGateway(
                      vendor.http.address("/boulevard"),
                      new BoulevardCredentials("key", "c2VjcmV0"),
                      new VendorHttp("Boulevard", VendorHttp.client(), Duration.ofMillis(800)),
                      store.clock),
                  store.clock)));
  private final AppointmentSync sync =
      new AppointmentSync(
          systems,
          store.clinics,
          new AppointmentNews(new AppointmentRepository(store.jdbc)),
          new SyncCursors(store.jdbc),
          store.ledger,
          store.contacts,
          store.clock);
  private final PracticeManagementActivitiesImpl practice =
      new PracticeManagementActivitiesImpl(
          systems,
          store.clinics,
          store.contacts,
          store.ledger,
          new EffectOnce(store.ledger, store.compliance, store.clock),
          store.register());

  @AfterEach
  void close() {
    vendor.close();
  }

  private BookSlot booking(PersonName name) {
    return booking(name, List.of());
  }

  private BookSlot booking(PersonName name, List<String> flags) {
    return new BookSlot(
        EffectId.of(TestStore.EPISODE, "booking-1", "appointment"),
        TestStore.EPISODE,
        store.clinic.id(),
        store.clinic.version(),
        store.contact,
        name,
        null,
        "cart-1",
        new Slot(
            new SlotId("slot-1"), START, Duration.ofMinutes(45), TestClinic.AUSTIN, null, "t2"),
        flags);
  }

  private BookingResult book() {
    return practice.book(booking(null));
  }

  private FoundSlots find(TreatmentId treatment, int most) {
    return practice.findSlots(
        new FindSlots(
            TestStore.EPISODE,
            store.clinic.id(),
            store.clinic.version(),
            TestClinic.AUSTIN,
            treatment,
            Instant.parse("2026-11-24T15:30:00Z"),
            Instant.parse("2026-11-26T06:00:00Z"),
            most));
  }

  @Nested
  class LookingForTimes {
    @Test
    void findsThemInOrderWithinTheTimeAskedFor() {
      FoundSlots found = find(null, 5);
      assertThat(found.search()).isEqualTo("cart-new");
      // 09:00 on the 24th is before the time asked for; the 25th has the same two times as
      // scripted.
      assertThat(found.slots())
          .first()
          .isEqualTo(
              new Slot(
                  new SlotId("slot-1"),
                  START,
                  Duration.ofMinutes(45),
                  TestClinic.AUSTIN,
                  null,
                  "t2"));
      assertThat(vendor.http.asked().getFirst().path())
          .isEqualTo("/boulevard/api/2020-01/312bf55a-b6c5-48f2-ab40-eef5d78277ac/client");
      assertThat(vendor.variables("createCart").at("/input/locationId").asString())
          .isEqualTo("urn:blvd:Location:1");
      JsonNode dates = vendor.variables("cartBookableDates");
      assertThat(dates.path("from").asString()).isEqualTo("2026-11-24");
      assertThat(dates.path("to").asString()).isEqualTo("2026-11-25");
      assertThat(dates.path("tz").asString()).isEqualTo("America/Chicago");
    }

    @Test
    void stopsAtTheMostAskedFor() {
      assertThat(find(null, 1).slots()).hasSize(1);
      assertThat(vendor.asked("cartBookableTimes")).hasSize(1);
    }

    @Test
    void asksForTheServiceOfTheTreatmentElseForAConsultation() {
      find(new TreatmentId("coolsculpting"), 1);
      assertThat(vendor.variables("addCartSelectedBookableItem").at("/input/itemId").asString())
          .isEqualTo(TestClinic.OWN_SERVICE);
      find(new TreatmentId("botox"), 1);
      assertThat(vendor.variables("addCartSelectedBookableItem").at("/input/itemId").asString())
          .isEqualTo(TestClinic.CONSULTATION);
    }

    @Test
    void isRetriedWhenBoulevardFails() {
      vendor.fail("createCart", 500);
      assertThatThrownBy(() -> find(null, 1))
          .isInstanceOfSatisfying(
              ApplicationFailure.class,
              e -> {
                assertThat(e.getType()).isEqualTo(Failures.VENDOR_UNAVAILABLE);
                assertThat(e.isNonRetryable()).isFalse();
              });
    }

    @Test
    void isGivenUpWhenBoulevardDoesNotKnowTheLocation() {
      vendor.refuse("createCart", "NOT_FOUND");
      assertThatThrownBy(() -> find(null, 1))
          .isInstanceOfSatisfying(
              ApplicationFailure.class,
              e -> {
                assertThat(e.getType()).isEqualTo(Failures.NOT_CONFIGURED);
                assertThat(e.isNonRetryable()).isTrue();
                assertThat(e.getMessage()).doesNotContain("Dana");
              });
    }
  }

  @Test
  void booksInTheCartThatOfferedTheTime() {
    assertThat(book())
        .isEqualTo(
            new BookingResult.Booked(
                new Appointment(
                    new AppointmentId("urn:blvd:Appointment:9"), "boulevard", START, true)));
    assertThat(vendor.asked("createCart")).isEmpty();
    JsonNode who = vendor.variables("updateCart").at("/input/clientInformation");
    assertThat(who.path("firstName").asString()).isEqualTo("Dana");
    assertThat(who.path("lastName").asString()).isEqualTo("Reyes");
    assertThat(who.path("phoneNumber").asString()).isEqualTo(TestStore.CALLER.e164());
    assertThat(who.path("email").asString()).isEqualTo("dana@patients.example");
    assertThat(who.path("externalId").asString()).isEqualTo(store.contact.value());
  }

  @Test
  void tellsTheProviderWhatTheCallerSaidOfTheirHealth() {
    practice.book(booking(null, List.of("I'm pregnant", "allergic to lidocaine")));
    assertThat(vendor.variables("updateCart").at("/input/clientMessage").asString())
        .isEqualTo("Said on booking: I'm pregnant; allergic to lidocaine");
  }

  @Test
  void leavesNoMessageWithoutFlags() {
    book();
    assertThat(vendor.variables("updateCart").path("input").has("clientMessage")).isFalse();
  }

  @Test
  void answersARepetitionFromTheLedger() {
    BookingResult first = book();
    int asked = vendor.http.asked().size();
    assertThat(book()).isEqualTo(first);
    assertThat(vendor.http.asked()).hasSize(asked);
  }

  @Test
  void usesTheNameTheCallerGave() {
    practice.book(booking(new PersonName("Daniela", null)));
    JsonNode who = vendor.variables("updateCart").at("/input/clientInformation");
    assertThat(who.path("firstName").asString()).isEqualTo("Daniela");
    assertThat(who.path("lastName").asString()).isEqualTo("Reyes");
  }

  @Test
  void knowsAPatientOnFileByMailOrNumber() {
    vendor.next("clients", "{\"clients\":{\"edges\":[{\"node\":{\"id\":\"c\"}}]}}");
    assertThat(book())
        .isInstanceOfSatisfying(
            BookingResult.Booked.class,
            booked -> assertThat(booked.appointment().newPatient()).isFalse());
  }

  @Test
  void leavesItToStaffWhenBoulevardDoesNotLetTheFileBeSearched() {
    vendor.refuse("clients", "NOT_ENABLED");
    assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.REFUSED));
    assertThat(vendor.asked("checkoutCart")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void isRetriedWhenTheFileCannotBeSearchedNow(int status) {
    vendor.fail("clients", status);
    assertThatThrownBy(this::book)
        .isInstanceOfSatisfying(
            ApplicationFailure.class, e -> assertThat(e.isNonRetryable()).isFalse());
    assertThat(vendor.asked("checkoutCart")).isEmpty();
    assertThat(book()).isInstanceOf(BookingResult.Booked.class);
  }

  @Test
  void isRetriedWhenBoulevardIsAskedTooMuch() {
    vendor.refuse("clients", "RATE_LIMITED");
    assertThatThrownBy(this::book)
        .isInstanceOfSatisfying(
            ApplicationFailure.class, e -> assertThat(e.isNonRetryable()).isFalse());
    assertThat(book()).isInstanceOf(BookingResult.Booked.class);
  }

  @Test
  void doesNotReachTheCheckoutThatWouldMatchAnotherOfTheFamily() {
    vendor.next(
        "clients", "{\"clients\":{\"edges\":[{\"node\":{\"id\":\"c\",\"firstName\":\"Marco\"}}]}}");
    assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.SEVERAL_PATIENTS));
    assertThat(vendor.asked("updateCart")).isEmpty();
    assertThat(vendor.asked("checkoutCart")).isEmpty();
  }

  @Test
  void opensANewCartForTheSameTimeWhenTheOldOneHasLapsed() {
    vendor.refuse("reserveCartBookableItems", "NOT_FOUND");
    assertThat(book()).isInstanceOf(BookingResult.Booked.class);
    assertThat(vendor.asked("createCart")).hasSize(1);
    assertThat(vendor.variables("reserveCartBookableItems").at("/input/bookableTimeId").asString())
        .isEqualTo("t2");
    assertThat(vendor.variables("checkoutCart").at("/input/id").asString()).isEqualTo("cart-new");
  }

  @Test
  void tellsThatSomeoneElseTookTheTime() {
    vendor.refuse("reserveCartBookableItems", "TIME_NOT_AVAILABLE");
    vendor.next("cartBookableTimes", "{\"cartBookableTimes\":[]}");
    assertThat(book()).isEqualTo(new BookingResult.SlotGone());
    assertThat(book()).isEqualTo(new BookingResult.SlotGone());
    assertThat(vendor.asked("checkoutCart")).isEmpty();
  }

  @Test
  void leavesADepositToStaff() {
    vendor.next(
        "updateCart",
        "{\"updateCart\":{\"cart\":{\"id\":\"cart-1\",\"errors\":[],\"summary\":{\"paymentMethodRequired\":true}}}}");
    assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.PAYMENT_REQUIRED));
    assertThat(vendor.asked("checkoutCart")).isEmpty();
  }

  @Test
  void leavesARefusedCheckoutToStaff() {
    vendor.refuse("checkoutCart", "CART_BOOKING_QUESTION_ANSWER_MISSING");
    assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.REFUSED));
    assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.REFUSED));
    assertThat(vendor.asked("checkoutCart")).hasSize(1);
  }

  @Test
  void triesAgainAtOnceWhenNothingWasCheckedOutYet() {
    vendor.fail("reserveCartBookableItems", 500).fail("updateCart", 502);
    assertThatThrownBy(this::book).isInstanceOf(ApplicationFailure.class);
    assertThatThrownBy(this::book).isInstanceOf(ApplicationFailure.class);
    assertThat(book()).isInstanceOf(BookingResult.Booked.class);
    assertThat(vendor.asked("checkoutCart")).hasSize(1);
  }

  @Nested
  class WhenTheAnswerToTheCheckoutWasLost {
    @Test
    void findsTheAppointmentInsteadOfBookingAnother() {
      vendor.fail("checkoutCart", 500);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      vendor.next("cart", COMPLETED);
      vendor.next("appointments", appointments("+15125550199", "+15125550142"));
      assertThat(book())
          .isInstanceOfSatisfying(
              BookingResult.Booked.class,
              booked ->
                  assertThat(booked.appointment().id()).isEqualTo(new AppointmentId("urn:1")));
      assertThat(vendor.asked("checkoutCart")).hasSize(1);
      assertThat(vendor.asked("appointments").getFirst().path())
          .isEqualTo("/boulevard/api/2020-01/admin");
    }

    @Test
    void namesTheCartWhenNobodyNamesTheAppointment() {
      vendor.fail("checkoutCart", 500);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      vendor.next("cart", COMPLETED).refuse("appointments", "NOT_ENABLED");
      assertThat(book())
          .isInstanceOfSatisfying(
              BookingResult.Booked.class,
              booked ->
                  assertThat(booked.appointment().id()).isEqualTo(new AppointmentId("cart-1")));
    }

    @Test
    void waitsForTheAppointmentToBeListedBeforeTheCartStandsInForIt() {
      String none = "{\"appointments\":{\"edges\":[]}}";
      vendor.fail("checkoutCart", 500);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      vendor.next("cart", COMPLETED).next("appointments", none);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      store.clock.forward(Duration.ofMinutes(1));
      vendor.next("cart", COMPLETED).next("appointments", none);
      assertThat(book())
          .isInstanceOfSatisfying(
              BookingResult.Booked.class,
              booked ->
                  assertThat(booked.appointment().id()).isEqualTo(new AppointmentId("cart-1")));
      assertThat(vendor.asked("checkoutCart")).hasSize(1);
    }

    @Test
    void givesTheCartsPlaceToTheAppointmentOnceItIsListed() {
      vendor.fail("checkoutCart", 500);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      vendor.next("cart", COMPLETED).refuse("appointments", "NOT_ENABLED");
      book();
      vendor.next("appointments", appointments("+15125550199", "+15125550142"));
      vendor.next("appointments", "{\"appointments\":{\"edges\":[]}}");

      sync.sync();

      assertThat(store.ledger.acceptedAs("urn:1")).isPresent();
      assertThat(store.ledger.acceptedAs("cart-1")).isEmpty();
      int asked = vendor.asked("appointments").size();
      sync.sync();
      // Two questions for changes at each of two places, none for a name.
      assertThat(vendor.asked("appointments").size() - asked)
          .isEqualTo(2 * store.clinic.locations().size());
    }

    @Test
    void booksAgainOnceTheCartIsCertainlyOpen() {
      vendor.fail("checkoutCart", 500).next("cart", OPEN).next("cart", OPEN);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(vendor.asked("checkoutCart")).hasSize(1);
      store.clock.forward(Duration.ofSeconds(20));
      assertThat(book()).isInstanceOf(BookingResult.Booked.class);
      assertThat(vendor.asked("checkoutCart")).hasSize(2);
    }

    @Test
    void waitsWhileTheCartCannotBeRead() {
      vendor.fail("checkoutCart", 500).fail("cart", 502);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      store.clock.forward(Duration.ofMinutes(1));
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(vendor.asked("checkoutCart")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_ALLOWED", "UNAUTHENTICATED", ""})
    void givesTheBookingToStaffWhenNobodySaysWhatBecameOfTheCart(String code) {
      vendor.fail("checkoutCart", 500).refuse("cart", code).refuse("cart", code);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      store.clock.forward(Duration.ofMinutes(4));
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOfSatisfying(
              ApplicationFailure.class, e -> assertThat(e.isNonRetryable()).isFalse());
      store.clock.forward(Duration.ofMinutes(1));
      assertThat(book()).isEqualTo(new BookingResult.NeedsStaff(Reason.UNSETTLED));
      assertThat(vendor.asked("checkoutCart")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"cart\":null}", "{\"cart\":{\"id\":\"cart-1\"}}"})
    void doesNotTakeAnIncompleteAnswerForAnOpenCart(String answer) {
      vendor.fail("checkoutCart", 500).next("cart", answer);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      store.clock.forward(Duration.ofMinutes(1));
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(vendor.asked("checkoutCart")).hasSize(1);
    }

    @Test
    void booksAgainOnceTheCartIsCertainlyGone() {
      vendor.fail("checkoutCart", 500).refuse("cart", "NOT_FOUND");
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      store.clock.forward(Duration.ofSeconds(20));
      assertThat(book()).isInstanceOf(BookingResult.Booked.class);
      assertThat(vendor.asked("checkoutCart")).hasSize(2);
    }

    @Test
    void opensNoSecondCartWhenTheFirstTurnsOutCompleted() {
      vendor.fail("checkoutCart", 503);
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      vendor
          .next("cart", OPEN)
          .refuse("reserveCartBookableItems", "CART_ALREADY_COMPLETED")
          .next("cart", COMPLETED)
          .next("cart", COMPLETED)
          .next("appointments", appointments("+15125550199", "+15125550142"));
      store.clock.forward(Duration.ofSeconds(20));
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(book())
          .isInstanceOfSatisfying(
              BookingResult.Booked.class,
              booked ->
                  assertThat(booked.appointment().id()).isEqualTo(new AppointmentId("urn:1")));
      assertThat(vendor.asked("createCart")).isEmpty();
      assertThat(vendor.asked("checkoutCart")).hasSize(1);
    }

    @Test
    void readsBackARefusalThatMayComeTooLate() {
      vendor
          .refuse("checkoutCart", "CART_ALREADY_COMPLETED")
          .next("cart", COMPLETED)
          .next("cart", COMPLETED)
          .next("appointments", appointments("+15125550199", "+15125550142"));
      assertThatThrownBy(BoulevardPracticeManagementTest.this::book)
          .isInstanceOf(ApplicationFailure.class);
      assertThat(book()).isInstanceOf(BookingResult.Booked.class);
      assertThat(vendor.asked("checkoutCart")).hasSize(1);
    }

    private String appointments(String other, String caller) {
      String node =
          "{\"node\":{\"id\":\"%s\",\"startAt\":\"2026-11-24T20:30:00Z\",\"createdAt\":\"%s\",\"cancelled\":%s,\"client\":{\"email\":null,\"mobilePhone\":\"%s\"}}}";
      return "{\"appointments\":{\"edges\":["
          + String.join(
              ",",
              node.formatted("urn:0", "2026-11-23T18:00:03Z", false, other),
              node.formatted("urn:1", "2026-11-23T18:00:01Z", false, caller),
              node.formatted("urn:2", "2026-11-23T18:00:02Z", true, caller))
          + "]}}";
    }
  }
}
