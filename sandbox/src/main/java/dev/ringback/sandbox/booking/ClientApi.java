package dev.ringback.sandbox.booking;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Boulevard's Client API, as a guest uses it. */
final class ClientApi {
  private final Catalogue catalogue;
  private final CartDesk desk;
  private final Availability availability;
  private final AppointmentBook appointments;
  private final SharedViews shared;
  private final CartViews carts;

  ClientApi(
      Catalogue catalogue,
      CartDesk desk,
      Availability availability,
      AppointmentBook appointments,
      SharedViews shared,
      CartViews carts) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.availability = availability;
    this.appointments = appointments;
    this.shared = shared;
    this.carts = carts;
  }

  RuntimeWiring wiring() {
    var wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    return wiring
        .type(
            "RootQueryType",
            t ->
                t.dataFetcher("business", _ -> business())
                    .dataFetcher("locations", _ -> locations())
                    .dataFetcher("cart", e -> carts.cart(desk.find(id(e))))
                    .dataFetcher("cartBookableDates", this::dates)
                    .dataFetcher("cartBookableTimes", this::times)
                    .dataFetcher("cartBookableStaffVariants", this::staffVariants)
                    .dataFetcher("appointment", this::appointment))
        .type(
            "RootMutationType",
            t ->
                t.dataFetcher("createCart", e -> payload(create(Input.of(e))))
                    .dataFetcher("addCartSelectedBookableItem", e -> payload(add(Input.of(e))))
                    .dataFetcher(
                        "updateCartSelectedBookableItem", e -> payload(choose(Input.of(e))))
                    .dataFetcher("reserveCartBookableItems", e -> payload(reserve(Input.of(e))))
                    .dataFetcher("updateCart", e -> payload(update(Input.of(e))))
                    .dataFetcher("checkoutCart", e -> checkout(Input.of(e)))
                    .dataFetcher("cancelAppointment", e -> cancel(Input.of(e))))
        .type(
            "Cart",
            t ->
                t.dataFetcher(
                        "availableItem",
                        e -> catalogue.service(id(e)).map(carts::available).orElse(null))
                    .dataFetcher("selectedItem", ClientApi::selectedItem))
        .type(
            "CartAvailableItem",
            t -> t.typeResolver(e -> e.getSchema().getObjectType("CartAvailableBookableItem")))
        .type("CartItem", t -> t.typeResolver(e -> e.getSchema().getObjectType("CartBookableItem")))
        .type("Node", t -> t.typeResolver(_ -> null))
        .build();
  }

  private Map<String, @Nullable Object> business() {
    var b = catalogue.business();
    return new Fields()
        .with("id", "urn:blvd:Business:" + b.id())
        .with("name", b.name())
        .with("phoneNumber", b.phone())
        .with("tz", b.tz())
        .with("website", b.website())
        .with("locations", locations())
        .map();
  }

  private Map<String, @Nullable Object> locations() {
    return Fields.connection(catalogue.locations().stream().map(shared::location).toList());
  }

  private List<Map<String, @Nullable Object>> dates(DataFetchingEnvironment e) {
    LocalDate lower = e.getArgument("searchRangeLower");
    LocalDate upper = e.getArgument("searchRangeUpper");
    Integer limit = e.getArgument("limit");
    return availability.dates(id(e), locationId(e), lower, upper, limit, tz(e)).stream()
        .map(d -> new Fields().with("date", d).map())
        .toList();
  }

  private List<Map<String, @Nullable Object>> times(DataFetchingEnvironment e) {
    LocalDate date = Objects.requireNonNull(e.<LocalDate>getArgument("searchDate"));
    List<String> variants = e.getArgument("staffVariantIds");
    return availability
        .times(id(e), locationId(e), date, Objects.requireNonNullElse(variants, List.of()), tz(e))
        .stream()
        .map(t ->
            new Fields()
                .with("id", t.id())
                .with("score", 1.0)
                .with(
                    "startTime",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(t.start().atZone(t.zone())))
                .map())
        .toList();
  }

  private List<Map<String, @Nullable Object>> staffVariants(DataFetchingEnvironment e) {
    var item = desk.find(id(e)).item;
    if (item == null || !item.id().equals(e.getArgument("itemId"))) {
      throw Refused.notFound("Item");
    }
    String timeId = Objects.requireNonNull(e.<String>getArgument("bookableTimeId"));
    return availability.staff(id(e), locationId(e), timeId).stream()
        .map(s -> carts.variant(item.service(), s))
        .toList();
  }

  private @Nullable Object appointment(DataFetchingEnvironment e) {
    String cartId = e.getArgument("cartId");
    return appointments
        .byId(id(e))
        .filter(a -> cartId == null || a.cartId().equals(cartId))
        .map(shared::appointment)
        .orElse(null);
  }

  private Cart create(Input in) {
    Cart cart = desk.create(in.text("locationId"));
    return desk.update(
        cart.id, in.client(cart.client), in.text("clientMessage"), in.text("referralSource"));
  }

  private Cart add(Input in) {
    return desk.add(in.id(), in.required("itemId"), in.text("itemStaffVariantId"));
  }

  private Cart choose(Input in) {
    return desk.choose(in.id(), in.required("itemId"), in.text("itemStaffVariantId"));
  }

  private Cart reserve(Input in) {
    return desk.reserve(in.id(), in.required("bookableTimeId"));
  }

  private Cart update(Input in) {
    var known = desk.find(in.id()).client;
    return desk.update(
        in.id(), in.client(known), in.text("clientMessage"), in.text("referralSource"));
  }

  private Map<String, @Nullable Object> checkout(Input in) {
    Appointment made = desk.checkout(in.id());
    var booked =
        new Fields()
            .with("appointmentId", made.id())
            .with("clientId", made.client().id())
            .with("forCartOwner", true)
            .map();
    var payload = payload(desk.find(in.id()));
    payload.put("appointments", List.of(booked));
    return payload;
  }

  private Map<String, @Nullable Object> cancel(Input in) {
    Appointment gone = appointments.cancel(in.id(), "CLIENT_CANCEL", in.text("notes"));
    return new Fields().with("appointment", shared.appointment(gone)).map();
  }

  private Map<String, @Nullable Object> payload(Cart cart) {
    return new Fields().with("cart", carts.cart(cart)).map();
  }

  private static @Nullable Object selectedItem(DataFetchingEnvironment e) {
    Map<String, Object> cart = Objects.requireNonNull(e.<Map<String, Object>>getSource());
    return ((List<?>) Objects.requireNonNull(cart.get("selectedItems")))
        .stream().filter(i -> id(e).equals(((Map<?, ?>) i).get("id"))).findFirst().orElse(null);
  }

  private static String id(DataFetchingEnvironment e) {
    return Objects.requireNonNull(e.<String>getArgument("id"));
  }

  private static @Nullable String locationId(DataFetchingEnvironment e) {
    return e.getArgument("locationId");
  }

  private static @Nullable ZoneId tz(DataFetchingEnvironment e) {
    return e.getArgument("tz");
  }
}
