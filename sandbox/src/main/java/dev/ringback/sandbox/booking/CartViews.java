package dev.ringback.sandbox.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cart and what can be put in it, as the Client API shows them. */
final class CartViews {
  private final Catalogue catalogue;
  private final SharedViews shared;
  private final Clock clock;

  CartViews(Catalogue catalogue, SharedViews shared, Clock clock) {
    this.catalogue = catalogue;
    this.shared = shared;
    this.clock = clock;
  }

  Map<String, @Nullable Object> cart(Cart cart) {
    var kept = cart.completedAt == null ? cart.reservation(clock.instant()) : cart.reservation;
    boolean open = cart.completedAt == null;
    return new Fields()
        .with("id", cart.id)
        .with("location", cart.location == null ? null : shared.location(cart.location))
        .with("insertedAt", cart.insertedAt)
        .with("updatedAt", cart.updatedAt)
        .with("completedAt", cart.completedAt)
        .with("clientInformation", client(cart.client))
        .with("clientMessage", cart.clientMessage)
        .with("expiresAt", kept == null || !open ? null : kept.expiresAt())
        .with("startTime", kept == null ? null : naive(cart, kept.start()))
        .with("endTime", kept == null ? null : naive(cart, kept.end()))
        .with("startTimeId", kept == null ? null : kept.timeId())
        .with("errors", cart.errors(clock.instant()).stream().map(CartViews::error).toList())
        .with("selectedItems", cart.item == null ? List.of() : List.of(item(cart, cart.item)))
        .with("availableCategories", categories())
        .with("features", features(cart.item))
        .with("summary", summary(cart.item))
        .map();
  }

  Map<String, @Nullable Object> variant(Catalogue.Service service, Catalogue.Staff staff) {
    return new Fields()
        .with("id", Catalogue.variantId(service, staff))
        .with("duration", service.minutes())
        .with("price", service.priceCents())
        .with("staff", shared.staff(staff))
        .map();
  }

  Map<String, @Nullable Object> available(Catalogue.Service s) {
    var price =
        new Fields()
            .with("min", s.priceCents())
            .with("max", s.priceCents())
            .with("variable", false)
            .map();
    var duration =
        new Fields().with("min", s.minutes()).with("max", s.minutes()).with("variable", false);
    return new Fields()
        .with("id", s.id())
        .with("name", s.name())
        .with("disabled", false)
        .with("listDuration", s.minutes())
        .with("listDurationRange", duration.map())
        .with("listPrice", s.priceCents())
        .with("listPriceRange", price)
        .with("variableDuration", false)
        .with("variablePrice", false)
        .with(
            "locationVariants",
            catalogue.locations().stream()
                .map(l -> new Fields().with("location", shared.location(l)).map())
                .toList())
        .with("staffVariants", catalogue.staff().stream().map(p -> variant(s, p)).toList())
        .map();
  }

  private List<Map<String, @Nullable Object>> categories() {
    return catalogue.services().stream()
        .collect(Collectors.groupingBy(Catalogue.Service::category))
        .entrySet()
        .stream()
        .map(e ->
            new Fields()
                .with("id", "urn:blvd:ServiceCategory:" + Ids.derived(e.getKey()))
                .with("name", e.getKey())
                .with("disabled", false)
                .with("availableItems", e.getValue().stream().map(this::available).toList())
                .map())
        .toList();
  }

  private Map<String, @Nullable Object> item(Cart cart, Cart.Item item) {
    var kept = cart.reservation(clock.instant());
    return new Fields()
        .with("id", item.id())
        .with("item", available(item.service()))
        .with("price", item.service().priceCents())
        .with("lineTotal", item.service().priceCents())
        .with("startTime", kept == null ? null : naive(cart, kept.start()))
        .with(
            "selectedStaffVariant",
            item.staff() == null ? null : variant(item.service(), item.staff()))
        .with(
            "errors",
            cart.errors(clock.instant()).stream()
                .filter(e -> e.name().startsWith("CART_MISSING_ITEM_"))
                .map(CartViews::error)
                .toList())
        .map();
  }

  private static @Nullable Map<String, @Nullable Object> client(Cart.ClientInformation c) {
    if (c.equals(Cart.ClientInformation.NONE)) {
      return null;
    }
    return new Fields()
        .with("firstName", c.firstName())
        .with("lastName", c.lastName())
        .with("email", c.email())
        .with("phoneNumber", c.phoneNumber())
        .with("externalId", c.externalId())
        .map();
  }

  private static Map<String, @Nullable Object> error(CartError e) {
    return new Fields()
        .with("code", e.name())
        .with("message", e.message())
        .with("description", e.message())
        .map();
  }

  private static Map<String, @Nullable Object> features(Cart.@Nullable Item item) {
    return new Fields()
        .with("bookingQuestionsEnabled", false)
        .with("giftCardPurchaseEnabled", false)
        .with("serviceAddonsEnabled", false)
        .with("paymentInfoRequired", item != null && item.service().cardRequired())
        .map();
  }

  private static Map<String, @Nullable Object> summary(Cart.@Nullable Item item) {
    int price = item == null ? 0 : item.service().priceCents();
    boolean card = item != null && item.service().cardRequired();
    return new Fields()
        .with("deposit", card ? "FULL_DEPOSIT" : "NO_DEPOSIT")
        .with("depositAmount", card ? price : 0)
        .with("discountAmount", 0)
        .with("gratuityAmount", 0)
        .with("roundingAmount", 0)
        .with("taxAmount", 0)
        .with("paymentMethodRequired", card)
        .with("subtotal", price)
        .with("total", price)
        .map();
  }

  private String naive(Cart cart, Instant at) {
    var tz = cart.location == null ? catalogue.business().tz() : cart.location.tz();
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(at, tz));
  }
}
