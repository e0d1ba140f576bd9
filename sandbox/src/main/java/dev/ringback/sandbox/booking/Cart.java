package dev.ringback.sandbox.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A booking in the making. Changed only by {@link CartDesk}, under its lock. */
final class Cart {
  final String id = Ids.fresh("Cart");
  final Instant insertedAt;
  Catalogue.@Nullable Location location;
  ClientInformation client = ClientInformation.NONE;
  @Nullable String clientMessage;
  @Nullable String referralSource;
  @Nullable Item item;
  @Nullable Reservation reservation;
  @Nullable Instant completedAt;
  Instant updatedAt;

  /** Times shown to this cart, by the opaque id each was shown under. */
  final Map<String, Instant> shown = new ConcurrentHashMap<>();

  Cart(Instant now) {
    this.insertedAt = now;
    this.updatedAt = now;
  }

  /** The id under which this cart sees a time; no other cart knows it. */
  String show(Instant start) {
    String timeId = "t_" + Ids.derived(id + "|" + start);
    shown.put(timeId, start);
    return timeId;
  }

  @Nullable Reservation reservation(Instant now) {
    return reservation != null && reservation.expiresAt().isAfter(now) ? reservation : null;
  }

  /** What keeps the cart from being checked out, in the order Boulevard's codes are listed. */
  List<CartError> errors(Instant now) {
    var errors = new ArrayList<CartError>();
    if (completedAt != null) {
      return errors;
    }
    if (!client.complete()) {
      errors.add(CartError.CART_MISSING_CLIENT_INFORMATION);
    }
    if (item == null) {
      errors.add(CartError.CART_MISSING_ITEMS);
    } else {
      if (item.service().cardRequired()) {
        errors.add(CartError.CART_MISSING_ITEM_PAYMENT_METHOD);
      }
      if (reservation(now) == null) {
        errors.add(CartError.CART_MISSING_ITEM_TIME);
      }
    }
    if (location == null) {
      errors.add(CartError.CART_MISSING_LOCATION);
    }
    return errors;
  }

  /** The one service in the cart; {@code staff} is the provider asked for, if any. */
  record Item(String id, Catalogue.Service service, Catalogue.@Nullable Staff staff) {}

  /** A time kept for this cart. */
  record Reservation(
      String timeId, Catalogue.Staff staff, Instant start, Instant end, Instant expiresAt) {}

  /** Who the booking is for. */
  record ClientInformation(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phoneNumber,
      @Nullable String externalId) {
    static final ClientInformation NONE = new ClientInformation(null, null, null, null, null);

    /** A name and a way to reach them. */
    boolean complete() {
      return present(firstName) && present(lastName) && (present(email) || present(phoneNumber));
    }

    private static boolean present(@Nullable String s) {
      return s != null && !s.isBlank();
    }
  }
}
