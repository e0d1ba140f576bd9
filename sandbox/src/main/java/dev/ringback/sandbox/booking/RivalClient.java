package dev.ringback.sandbox.booking;

import dev.ringback.sandbox.control.RivalTakesOffered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody quicker, who books what others were shown, through carts as everybody does. */
@Component
class RivalClient {
  private static final Cart.ClientInformation RIVAL =
      new Cart.ClientInformation("Quinn", "Rival", "quinn.rival@example.com", null, null);

  private final Availability availability;
  private final CartDesk desk;

  RivalClient(Availability availability, CartDesk desk) {
    this.availability = availability;
    this.desk = desk;
  }

  @EventListener
  void on(RivalTakesOffered event) {
    var _ = takeEverythingOffered();
  }

  /**
   * Books away every time shown to the cart that asked for times last, with every provider.
   *
   * @return how many appointments that took
   */
  int takeEverythingOffered() {
    int taken = 0;
    Optional<Cart> newest = availability.newestAsked();
    for (Instant start : newest.map(c -> List.copyOf(c.shown.values())).orElse(List.of())) {
      while (booked(newest.get(), start)) {
        taken++;
      }
    }
    return taken;
  }

  /** False when nobody is free then, or the time is kept for another cart. */
  private boolean booked(Cart seen, Instant start) {
    var wish = desk.wish(seen, null);
    Cart cart = desk.create(wish.location().id());
    try {
      desk.add(cart.id, wish.service().id(), null);
      desk.reserve(cart.id, cart.show(start));
      desk.update(cart.id, RIVAL, null, null);
      var _ = desk.checkout(cart.id);
      return true;
    } catch (Refused e) {
      if (e.code().equals("TIME_NOT_AVAILABLE")) {
        return false;
      }
      throw e;
    }
  }
}
