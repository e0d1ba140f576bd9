package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One booking at Boulevard: reserve, say who, check out. */
final class BoulevardBooking implements VendorAction {
  /** Codes with which a cart is refused before anything is done. */
  private static final Set<String> REFUSED_CHECKOUT =
      Set.of(
          "CART_BOOKING_QUESTION_ANSWER_MISSING",
          "CART_GIFT_CARD_ITEM_PRICE",
          "CART_MISSING_CLIENT_INFORMATION",
          "CART_MISSING_ITEMS",
          "CART_MISSING_ITEM_PAYMENT_METHOD",
          "CART_MISSING_ITEM_TIME",
          "CART_MISSING_LOCATION",
          "TIME_NOT_AVAILABLE");

  /** So that a checkout has ended when {@code EffectOnce.CERTAIN} has passed. */
  private static final Duration LATEST_CHECKOUT = Duration.ofSeconds(9);

  private final BoulevardCarts carts;
  private final BoulevardRecords records;
  private final BoulevardAppointments appointments;
  private final Clinic clinic;
  private final Booking booking;
  private final Journal journal;
  private final InstantSource clock;

  BoulevardBooking(
      BoulevardCarts carts,
      BoulevardRecords records,
      BoulevardAppointments appointments,
      Clinic clinic,
      Booking booking,
      Journal journal,
      InstantSource clock) {
    this.carts = carts;
    this.records = records;
    this.appointments = appointments;
    this.clinic = clinic;
    this.booking = booking;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String ask() {
    try {
      String cart = prepared();
      // The cart is what a retry reads back: it must be on record before the checkout.
      BoulevardStandIn.note(journal, cart, booking.slot());
      return checkout(cart);
    } catch (CheckedOutBefore e) {
      BoulevardStandIn.note(journal, e.cart, booking.slot());
      throw new OutcomeUnknown("Boulevard checked the cart out before");
    } catch (GraphqlRefusal e) {
      throw e.because(
          switch (e.code()) {
            case "CART_MISSING_ITEM_TIME", "TIME_NOT_AVAILABLE" -> Why.SLOT_GONE;
            case "CART_MISSING_ITEM_PAYMENT_METHOD" -> Why.PAYMENT_REQUIRED;
            default -> Why.REJECTED;
          });
    }
  }

  /** A cart that lacks nothing but its checkout. Only the checkout makes an appointment. */
  private String prepared() {
    Instant began = clock.instant();
    try {
      String cart = reserve();
      boolean newPatient = isNewPatient();
      BoulevardCarts.Missing missing =
          carts.identify(
              cart,
              BoulevardPatient.information(booking),
              BoulevardPatient.message(booking.flags()));
      if (missing.payment() || missing.errors().contains("CART_MISSING_ITEM_PAYMENT_METHOD")) {
        throw refused(Why.PAYMENT_REQUIRED);
      }
      refuseIfMissing(missing.errors());
      if (Duration.between(began, clock.instant()).compareTo(LATEST_CHECKOUT) > 0) {
        throw new NothingHappened("Boulevard is too slow to check out safely", null);
      }
      journal.note(Journal.NEW_PATIENT, String.valueOf(newPatient));
      return cart;
    } catch (OutcomeUnknown e) {
      throw new NothingHappened(String.valueOf(e.getMessage()), e.retryAfter());
    }
  }

  /** A refused checkout of a cart that may be completed is read back, not given up. */
  private String checkout(String cart) {
    try {
      return carts.checkout(cart);
    } catch (GraphqlRefusal e) {
      if (REFUSED_CHECKOUT.contains(e.code())) {
        throw e;
      }
      throw switch (carts.state(cart)) {
        case OPEN, GONE -> e;
        case COMPLETED, UNKNOWN ->
            new OutcomeUnknown("Boulevard refused a checkout but may have done it");
      };
    }
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    String cart = notes.get(Journal.STAND_IN);
    if (cart == null) {
      return new ReadBack.NotThere();
    }
    return switch (carts.state(cart)) {
      case OPEN, GONE -> new ReadBack.NotThere();
      case UNKNOWN -> new ReadBack.CannotTell();
      case COMPLETED ->
          new ReadBack.Found(
              BoulevardStandIn.id(appointments, location(), booking, cart, since, clock.instant()));
    };
  }

  /** The offered time, in its own cart, or in a new one if that cart has lapsed. */
  private String reserve() {
    if (keeps(booking.search(), booking.slot().pmsRef())) {
      return booking.search();
    }
    Location location = location();
    Instant start = booking.slot().start();
    String cart = carts.open(location.pmsLocationId(), service()).cart();
    String variant = staff() == null ? null : carts.variants(cart, service()).get(staff());
    return carts
        .times(cart, start.atZone(location.zone()).toLocalDate(), location.zone(), variant)
        .stream()
        .filter(time -> time.start().equals(start))
        .findFirst()
        .filter(time -> keeps(cart, time.id()))
        .map(_ -> cart)
        .orElseThrow(() -> refused(Why.SLOT_GONE));
  }

  /**
   * Keeps the time; false if the cart, the provider or the time is gone.
   *
   * @throws CheckedOutBefore if the cart is completed: another cart would book the time twice
   */
  private boolean keeps(String cart, String time) {
    try {
      String staff = staff();
      if (staff != null && !carts.choose(cart, service(), staff)) {
        return false;
      }
      if (carts.reserve(cart, time)) {
        return true;
      }
      throw new CheckedOutBefore(cart);
    } catch (GraphqlRefusal e) {
      return switch (carts.state(cart)) {
        case OPEN, GONE -> false;
        case COMPLETED -> throw new CheckedOutBefore(cart);
        case UNKNOWN -> throw new OutcomeUnknown("Boulevard does not tell the cart's state");
      };
    }
  }

  private void refuseIfMissing(Set<String> errors) {
    if (errors.contains("CART_MISSING_ITEM_TIME")) {
      throw refused(Why.SLOT_GONE);
    }
    if (!errors.isEmpty()) {
      throw refused(Why.REJECTED);
    }
  }

  /**
   * Boulevard itself matches by number or address at checkout, whoever it is: without a look at the
   * file the visit, and what was said of their health, may end up in a relative's.
   */
  private boolean isNewPatient() {
    try {
      return switch (records.match(booking.person())) {
        case PatientMatch.None _ -> true;
        case PatientMatch.One _ -> false;
        case PatientMatch.Several _ -> throw refused(Why.SEVERAL_PATIENTS);
      };
    } catch (BookingRefused e) {
      throw e;
    } catch (VendorException.Refused e) {
      throw new BookingRefused(Why.REJECTED, "Boulevard does not let us look for the patient");
    }
  }

  private @Nullable String staff() {
    return BoulevardProviders.staff(clinic, booking.slot().provider());
  }

  private String service() {
    return BoulevardSearch.service(clinic, booking.treatment());
  }

  private Location location() {
    return clinic.location(booking.slot().location());
  }

  private static BookingRefused refused(Why why) {
    return new BookingRefused(why, "Boulevard refused the booking");
  }

  /** The cart became an appointment earlier, though this booking did not know. */
  private static final class CheckedOutBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String cart;

    private CheckedOutBefore(String cart) {
      super("checked out before");
      this.cart = cart;
    }
  }
}
