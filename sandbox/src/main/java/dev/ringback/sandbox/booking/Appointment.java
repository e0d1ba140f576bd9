package dev.ringback.sandbox.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booked visit.
 *
 * @param cartId the cart it was checked out from
 * @param phone the number given at checkout, else the client's
 */
record Appointment(
    String id,
    Client client,
    @Nullable String phone,
    Catalogue.Location location,
    Catalogue.Service service,
    Catalogue.Staff staff,
    boolean staffRequested,
    Instant startAt,
    Instant createdAt,
    String cartId,
    @Nullable String notes,
    @Nullable Cancellation cancellation) {

  Instant endAt() {
    return startAt.plus(service.length());
  }

  boolean cancelled() {
    return cancellation != null;
  }

  Appointment at(Instant start, Catalogue.Staff provider) {
    return new Appointment(
        id,
        client,
        phone,
        location,
        service,
        provider,
        staffRequested,
        start,
        createdAt,
        cartId,
        notes,
        cancellation);
  }

  Appointment cancelled(Cancellation why) {
    return new Appointment(
        id,
        client,
        phone,
        location,
        service,
        staff,
        staffRequested,
        startAt,
        createdAt,
        cartId,
        notes,
        why);
  }

  record Cancellation(Instant at, String reason, @Nullable String notes) {}
}
