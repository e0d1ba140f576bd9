package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Carts of Boulevard's Client API, as a guest uses them. */
final class BoulevardCarts {
  private static final String CREATE =
      "mutation($input: CreateCartInput!) { createCart(input: $input) { cart { id } } }";
  private static final String ADD =
      "mutation($input: AddCartSelectedBookableItemInput!) {"
          + " addCartSelectedBookableItem(input: $input) { cart { id selectedItems { id"
          + " ... on CartBookableItem { item { listDuration } } } } } }";
  private static final String DATES =
      "query($id: ID!, $from: Date, $to: Date, $tz: Tz) { cartBookableDates("
          + "id: $id, searchRangeLower: $from, searchRangeUpper: $to, tz: $tz) { date } }";
  private static final String TIMES =
      "query($id: ID!, $date: Date!, $tz: Tz) {"
          + " cartBookableTimes(id: $id, searchDate: $date, tz: $tz) { id startTime } }";
  private static final String TIMES_WITH =
      "query($id: ID!, $date: Date!, $tz: Tz, $variants: [ID!]) {"
          + " cartBookableTimes(id: $id, searchDate: $date, tz: $tz, staffVariantIds: $variants)"
          + " { id startTime } }";
  private static final String CHOICE =
      "query($id: ID!, $service: ID!) { cart(id: $id) { selectedItems { id }"
          + " availableItem(id: $service) { ... on CartAvailableBookableItem {"
          + " staffVariants { id staff { id } } } } } }";
  private static final String CHOOSE =
      "mutation($input: UpdateCartSelectedBookableItemInput!) {"
          + " updateCartSelectedBookableItem(input: $input) { cart { id } } }";
  private static final String RESERVE =
      "mutation($input: ReserveCartBookableItemsInput!) {"
          + " reserveCartBookableItems(input: $input) { cart { id completedAt } } }";
  private static final String IDENTIFY =
      "mutation($input: UpdateCartInput!) { updateCart(input: $input) {"
          + " cart { id errors { code } summary { paymentMethodRequired } } } }";
  private static final String CHECKOUT =
      "mutation($input: CheckoutCartInput!) { checkoutCart(input: $input) {"
          + " cart { id completedAt } appointments { appointmentId forCartOwner } } }";
  private static final String STATE = "query($id: ID!) { cart(id: $id) { id completedAt } }";

  private static final Duration USUAL_LENGTH = Duration.ofMinutes(30);

  private final BoulevardGateway boulevard;
  private final String businessId;

  BoulevardCarts(BoulevardGateway boulevard, String businessId) {
    this.boulevard = boulevard;
    this.businessId = businessId;
  }

  /** Opens a cart for one service at a location. */
  Opened open(String locationId, String serviceId) {
    String cart =
        required(
            ask(CREATE, Map.of("input", Map.of("locationId", locationId)))
                .path("createCart")
                .path("cart")
                .path("id"));
    int minutes =
        ask(ADD, Map.of("input", Map.of("id", cart, "itemId", serviceId)))
            .path("addCartSelectedBookableItem")
            .path("cart")
            .path("selectedItems")
            .path(0)
            .path("item")
            .path("listDuration")
            .asInt(0);
    return new Opened(cart, minutes > 0 ? Duration.ofMinutes(minutes) : USUAL_LENGTH);
  }

  List<LocalDate> dates(String cart, LocalDate from, LocalDate to, ZoneId zone) {
    JsonNode dates =
        ask(
                DATES,
                Map.of(
                    "id", cart, "from", from.toString(), "to", to.toString(), "tz", zone.getId()))
            .path("cartBookableDates");
    return dates
        .valueStream()
        .map(date -> LocalDate.parse(required(date.path("date"))))
        .sorted()
        .toList();
  }

  /**
   * Free times on a date.
   *
   * @param variant of the one provider to look at; null: any
   */
  List<Time> times(String cart, LocalDate date, ZoneId zone, @Nullable String variant) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("id", cart);
    asked.put("date", date.toString());
    asked.put("tz", zone.getId());
    if (variant != null) {
      asked.put("variants", List.of(variant));
    }
    JsonNode times = ask(variant == null ? TIMES : TIMES_WITH, asked).path("cartBookableTimes");
    return times
        .valueStream()
        .map(time ->
            new Time(
                required(time.path("id")),
                OffsetDateTime.parse(required(time.path("startTime"))).toInstant()))
        .sorted(Comparator.comparing(Time::start))
        .toList();
  }

  /** Who gives the service: the variant of each, by the provider's id. */
  Map<String, String> variants(String cart, String service) {
    return variants(ask(CHOICE, Map.of("id", cart, "service", service)));
  }

  /** Asks for one provider; false if they do not give the service. */
  boolean choose(String cart, String service, String staff) {
    JsonNode choice = ask(CHOICE, Map.of("id", cart, "service", service));
    String variant = variants(choice).get(staff);
    if (variant == null) {
      return false;
    }
    String item = required(choice.path("cart").path("selectedItems").path(0).path("id"));
    var _ =
        ask(
            CHOOSE,
            Map.of("input", Map.of("id", cart, "itemId", item, "itemStaffVariantId", variant)));
    return true;
  }

  private static Map<String, String> variants(JsonNode choice) {
    return choice
        .path("cart")
        .path("availableItem")
        .path("staffVariants")
        .valueStream()
        .collect(
            Collectors.toMap(
                variant -> variant.path("staff").path("id").asString(""),
                variant -> required(variant.path("id")),
                (first, _) -> first));
  }

  /**
   * Keeps the time for this cart; false if the cart is completed.
   *
   * @throws GraphqlRefusal if the cart or the time cannot be had any more
   */
  boolean reserve(String cart, String time) {
    return ask(RESERVE, Map.of("input", Map.of("id", cart, "bookableTimeId", time)))
        .path("reserveCartBookableItems")
        .path("cart")
        .path("completedAt")
        .asString("")
        .isEmpty();
  }

  /**
   * Says whom the cart is for.
   *
   * @param message for whoever gives the treatment; empty: none
   */
  Missing identify(String cart, Map<String, String> clientInformation, String message) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("id", cart);
    input.put("clientInformation", clientInformation);
    if (!message.isEmpty()) {
      input.put("clientMessage", message);
    }
    JsonNode updated = ask(IDENTIFY, Map.of("input", input)).path("updateCart").path("cart");
    return new Missing(
        updated.path("summary").path("paymentMethodRequired").asBoolean(false),
        updated
            .path("errors")
            .valueStream()
            .map(error -> error.path("code").asString(""))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Makes the appointment, and returns its id. */
  String checkout(String cart) {
    JsonNode appointments =
        ask(CHECKOUT, Map.of("input", Map.of("id", cart)))
            .path("checkoutCart")
            .path("appointments");
    return required(appointments.path(0).path("appointmentId"));
  }

  /** Whether the cart became an appointment. A cart that does not exist any more never did. */
  State state(String cart) {
    try {
      JsonNode completedAt = ask(STATE, Map.of("id", cart)).path("cart").path("completedAt");
      if (completedAt.isNull()) {
        return State.OPEN;
      }
      return completedAt.asString("").isEmpty() ? State.UNKNOWN : State.COMPLETED;
    } catch (GraphqlRefusal e) {
      return e.notFound("cart") ? State.GONE : State.UNKNOWN;
    }
  }

  private JsonNode ask(String query, Map<String, ?> variables) {
    return boulevard.client(businessId, query, variables);
  }

  private static String required(JsonNode node) {
    String text = node.asString("");
    if (text.isEmpty()) {
      throw new OutcomeUnknown("Boulevard's answer lacks what was asked for");
    }
    return text;
  }

  /** What became of a cart. */
  enum State {
    OPEN,
    COMPLETED,
    GONE,
    /** Boulevard did not say. */
    UNKNOWN
  }

  /** A cart holding one service of this length. */
  record Opened(String cart, Duration length) {}

  /** A bookable time. */
  record Time(String id, Instant start) {}

  /** What keeps a cart from being checked out. */
  record Missing(boolean payment, Set<String> errors) {}
}
