package dev.ringback.sandbox.booking;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code input} argument of a mutation, validated against the schema already. */
record Input(Map<String, @Nullable Object> fields) {
  static Input of(DataFetchingEnvironment e) {
    return new Input(Objects.requireNonNull(e.<Map<String, @Nullable Object>>getArgument("input")));
  }

  String id() {
    return required("id");
  }

  String required(String name) {
    return Objects.requireNonNull(text(name));
  }

  @Nullable String text(String name) {
    return (String) fields.get(name);
  }

  LocalDate date(String name) {
    return (LocalDate) Objects.requireNonNull(fields.get(name));
  }

  @Nullable ZoneId zone(String name) {
    return (ZoneId) fields.get(name);
  }

  /** Client information with the given fields over those known before. */
  Cart.ClientInformation client(Cart.ClientInformation known) {
    if (!(fields.get("clientInformation") instanceof Map<?, ?> given)) {
      return known;
    }
    return new Cart.ClientInformation(
        over(given, "firstName", known.firstName()),
        over(given, "lastName", known.lastName()),
        over(given, "email", known.email()),
        over(given, "phoneNumber", known.phoneNumber()),
        over(given, "externalId", known.externalId()));
  }

  private static @Nullable String over(Map<?, ?> given, String name, @Nullable String known) {
    return given.containsKey(name) ? (String) given.get(name) : known;
  }
}
