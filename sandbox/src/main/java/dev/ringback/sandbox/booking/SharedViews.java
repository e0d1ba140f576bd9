package dev.ringback.sandbox.booking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects both of Boulevard's APIs show. Instants are written in UTC. */
final class SharedViews {
  private final Catalogue catalogue;

  SharedViews(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Map<String, @Nullable Object> location(Catalogue.Location l) {
    return new Fields()
        .with("id", l.id())
        .with("name", l.name())
        .with("businessName", catalogue.business().name())
        .with("phoneNumber", l.phone())
        .with("tz", l.tz())
        .with("arrivalInstructions", "")
        .with("allowOnlineBooking", true)
        .with("isRemote", false)
        .with(
            "address",
            new Fields()
                .with("line1", l.line1())
                .with("city", l.city())
                .with("state", l.state())
                .with("zip", l.zip())
                .with("country", "US")
                .map())
        .map();
  }

  Map<String, @Nullable Object> staff(Catalogue.Staff s) {
    return new Fields()
        .with("id", s.id())
        .with("firstName", s.firstName())
        .with("lastName", s.lastName())
        .with("displayName", s.displayName())
        .with(
            "role",
            new Fields()
                .with("id", "urn:blvd:StaffRole:" + Ids.derived(s.role()))
                .with("name", s.role())
                .map())
        .map();
  }

  Map<String, @Nullable Object> client(Client c) {
    String name =
        Stream.of(c.firstName(), c.lastName())
            .filter(n -> n != null)
            .collect(Collectors.joining(" "));
    return new Fields()
        .with("id", c.id())
        .with("firstName", c.firstName())
        .with("lastName", c.lastName())
        .with("name", name)
        .with("email", c.email())
        .with("mobilePhone", c.mobilePhone())
        .with("insertedAt", c.insertedAt())
        .with("updatedAt", c.insertedAt())
        .map();
  }

  Map<String, @Nullable Object> appointment(Appointment a) {
    var cancellation = a.cancellation();
    long minutes = Duration.between(a.startAt(), a.endAt()).toMinutes();
    return new Fields()
        .with("id", a.id())
        .with("client", client(a.client()))
        .with("clientId", a.client().id())
        .with("location", location(a.location()))
        .with("locationId", a.location().id())
        .with("startAt", a.startAt())
        .with("endAt", a.endAt())
        .with("createdAt", a.createdAt())
        .with("duration", minutes)
        .with("notes", a.notes())
        .with("cancelled", a.cancelled())
        .with("cancellable", !a.cancelled())
        .with("state", a.cancelled() ? "CANCELLED" : "BOOKED")
        .with("appointmentServices", List.of(service(a, minutes)))
        .with(
            "cancellation",
            cancellation == null
                ? null
                : new Fields()
                    .with("cancelledAt", cancellation.at())
                    .with("reason", cancellation.reason())
                    .with("notes", cancellation.notes())
                    .map())
        .map();
  }

  private Map<String, @Nullable Object> service(Appointment a, long minutes) {
    var service =
        new Fields()
            .with("id", a.service().id())
            .with("name", a.service().name())
            .with("category", new Fields().with("name", a.service().category()).map())
            .map();
    return new Fields()
        .with("service", service)
        .with("serviceId", a.service().id())
        .with("staff", staff(a.staff()))
        .with("staffId", a.staff().id())
        .with("staffRequested", a.staffRequested())
        .with("startAt", a.startAt())
        .with("endAt", a.endAt())
        .with("duration", minutes)
        .with("totalDuration", minutes)
        .with("startTimeOffset", 0)
        .with("price", a.service().priceCents())
        .map();
  }
}
