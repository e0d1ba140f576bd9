package dev.ringback.sandbox.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a cart from creation to one appointment. */
@Component
class CartDesk {
  /** How long an open cart is remembered after its last change; Boulevard publishes no figure. */
  static final Duration OPEN_CART = Duration.ofHours(2);

  /** How long a reserved time is kept; Boulevard publishes no figure. */
  static final Duration RESERVATION = Duration.ofMinutes(10);

  private final Catalogue catalogue;
  private final ProviderCalendars calendars;
  private final ClientBook clients;
  private final AppointmentBook appointments;
  private final Clock clock;
  private final Map<String, Cart> carts = new HashMap<>();

  CartDesk(
      Catalogue catalogue,
      ProviderCalendars calendars,
      ClientBook clients,
      AppointmentBook appointments,
      Clock clock) {
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.clients = clients;
    this.appointments = appointments;
    this.clock = clock;
  }

  synchronized Cart create(@Nullable String locationId) {
    var cart = new Cart(clock.instant());
    if (locationId != null) {
      cart.location = location(locationId);
    }
    carts.put(cart.id, cart);
    return cart;
  }

  /**
   * The cart, completed or open.
   *
   * @throws Refused when it never was or has expired
   */
  synchronized Cart find(String id) {
    Cart cart = carts.get(id);
    if (cart != null
        && cart.completedAt == null
        && clock.instant().isAfter(cart.updatedAt.plus(OPEN_CART))) {
      carts.remove(id);
      calendars.release(id);
      cart = null;
    }
    if (cart == null) {
      throw Refused.notFound("Cart");
    }
    return cart;
  }

  /** Adding an item gives up a reservation, as at Boulevard. The sandbox sells one per cart. */
  synchronized Cart add(String id, String serviceId, @Nullable String variantId) {
    Cart cart = open(id);
    if (cart.item != null) {
      throw new Refused("CART_ITEM_NOT_AVAILABLE", "The cart holds an item already.");
    }
    var service = catalogue.service(serviceId).orElseThrow(() -> Refused.notFound("Item"));
    cart.item =
        new Cart.Item("ci_" + Ids.derived(id + serviceId), service, staff(service, variantId));
    cart.reservation = null;
    calendars.release(id);
    return cart;
  }

  /** Asks for one provider, or for anybody; gives up a reservation. */
  synchronized Cart choose(String id, String itemId, @Nullable String variantId) {
    Cart cart = open(id);
    Cart.Item item = cart.item;
    if (item == null || !item.id().equals(itemId)) {
      throw Refused.notFound("Item");
    }
    cart.item = new Cart.Item(item.id(), item.service(), staff(item.service(), variantId));
    cart.reservation = null;
    calendars.release(id);
    return cart;
  }

  private Catalogue.@Nullable Staff staff(Catalogue.Service service, @Nullable String variantId) {
    return variantId == null
        ? null
        : catalogue
            .variant(service, variantId)
            .orElseThrow(() -> Refused.notFound("Staff variant"));
  }

  /**
   * Keeps a shown time for a few minutes.
   *
   * @throws Refused when the id was not shown to this cart or the time is gone
   */
  synchronized Cart reserve(String id, String timeId) {
    Cart cart = open(id);
    Instant start = cart.shown.get(timeId);
    if (start == null) {
      throw Refused.notFound("Bookable time");
    }
    ProviderCalendars.Wish wish = wish(cart, null);
    calendars.release(id);
    cart.reservation = null;
    var staff =
        calendars
            .whoIsFree(wish, start)
            .orElseThrow(
                () -> new Refused("TIME_NOT_AVAILABLE", "The time is no longer available."));
    Instant end = start.plus(wish.service().length());
    Instant until = clock.instant().plus(RESERVATION);
    calendars.hold(id, staff, start, end, until);
    cart.reservation = new Cart.Reservation(timeId, staff, start, end, until);
    return cart;
  }

  synchronized Cart update(
      String id,
      Cart.@Nullable ClientInformation client,
      @Nullable String message,
      @Nullable String referralSource) {
    Cart cart = open(id);
    cart.client = client == null ? cart.client : client;
    cart.clientMessage = message == null ? cart.clientMessage : message;
    cart.referralSource = referralSource == null ? cart.referralSource : referralSource;
    return cart;
  }

  /**
   * Makes the one appointment of a cart.
   *
   * @throws Refused with a cart error's code when something is missing, or when the cart was
   *     completed before
   */
  synchronized Appointment checkout(String id) {
    Cart cart = open(id);
    Instant now = clock.instant();
    cart.errors(now).stream()
        .findFirst()
        .ifPresent(e -> {
          throw new Refused(e.name(), e.message());
        });
    Cart.Reservation kept = cart.reservation(now);
    Cart.Item item = cart.item;
    Catalogue.Location location = cart.location;
    if (kept == null || item == null || location == null) {
      throw new IllegalStateException("a cart without errors has all it needs");
    }
    var who = cart.client;
    Client client =
        clients.matchOrCreate(who.firstName(), who.lastName(), who.email(), who.phoneNumber());
    String phone = who.phoneNumber() == null ? client.mobilePhone() : who.phoneNumber();
    calendars.release(id);
    var made =
        new Appointment(
            Ids.fresh("Appointment"),
            client,
            phone,
            location,
            item.service(),
            kept.staff(),
            item.staff() != null,
            kept.start(),
            now,
            id,
            cart.clientMessage,
            null);
    appointments.enter(made);
    cart.completedAt = now;
    return made;
  }

  /** What the cart looks for; {@code otherLocation} overrides the cart's. */
  synchronized ProviderCalendars.Wish wish(Cart cart, @Nullable String otherLocation) {
    var location = otherLocation == null ? cart.location : location(otherLocation);
    if (location == null) {
      throw refusal(CartError.CART_MISSING_LOCATION);
    }
    Cart.Item item = cart.item;
    if (item == null) {
      throw refusal(CartError.CART_MISSING_ITEMS);
    }
    return new ProviderCalendars.Wish(location, item.service(), item.staff());
  }

  /** Every reservation runs out now. */
  synchronized void expireReservations() {
    carts.values().forEach(cart -> cart.reservation = null);
    calendars.expireHolds();
  }

  private Cart open(String id) {
    Cart cart = find(id);
    if (cart.completedAt != null) {
      throw new Refused("CART_ALREADY_COMPLETED", "The cart has been checked out.");
    }
    cart.updatedAt = clock.instant();
    return cart;
  }

  private Catalogue.Location location(String id) {
    return catalogue.location(id).orElseThrow(() -> Refused.notFound("Location"));
  }

  private static Refused refusal(CartError e) {
    return new Refused(e.name(), e.message());
  }
}
