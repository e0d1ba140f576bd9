package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.Person;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The appointments Boulevard's Admin API lists, place by place. */
final class BoulevardAppointments {
  private static final String LIST =
      "query($location: ID!, $client: ID, $query: QueryString, $after: String) { appointments("
          + "first: 100, after: $after, locationId: $location, clientId: $client, query: $query) {"
          + " edges { node { id startAt createdAt duration state cancelled"
          + " cancellation { cancelledAt reason } client { email mobilePhone }"
          + " appointmentServices { service { name } } } }"
          + " pageInfo { hasNextPage endCursor } } }";

  /** Bounds what one look reads: a page is a hundred. More is an error, not the end of the list. */
  private static final int MOST_PAGES = 50;

  private final BoulevardGateway boulevard;
  private final Clinic clinic;

  BoulevardAppointments(BoulevardGateway boulevard, Clinic clinic) {
    this.boulevard = boulevard;
    this.clinic = clinic;
  }

  /** The newest appointment of this person that starts then and was not cancelled. */
  Optional<String> at(Location location, Instant start, Person person) {
    return list(location, null, "startAt = " + Quoted.of(start.toString())).stream()
        .filter(found -> !found.cancelled() && found.start().equals(start))
        .filter(found -> found.isOf(person))
        .max(Comparator.comparing(BoulevardAppointment::createdAt))
        .map(BoulevardAppointment::id)
        .filter(id -> !id.isEmpty());
  }

  /** One client's that stand, at every place of the clinic, earliest first. */
  List<BookedTime> of(String client, Instant from) {
    return clinic.locations().stream()
        .flatMap(location ->
            list(location, client, "startAt >= " + Quoted.of(from.toString())).stream()
                .filter(found -> !found.cancelled() && !found.start().isBefore(from))
                .map(found ->
                    new BookedTime(
                        new AppointmentId(found.id()),
                        found.start(),
                        found.length(),
                        location.id(),
                        found.service())))
        .sorted(Comparator.comparing(BookedTime::start))
        .toList();
  }

  /** One by its id, wherever it is; empty if no place of the clinic has it. */
  Optional<BoulevardAppointment> byId(AppointmentId id) {
    return clinic.locations().stream()
        .flatMap(location -> list(location, null, "id = " + Quoted.of(id.value())).stream())
        .filter(found -> found.id().equals(id.value()))
        .findFirst();
  }

  /** All places', by a filter on them. */
  Stream<BoulevardAppointment> everywhere(String query) {
    return clinic.locations().stream().flatMap(location -> list(location, null, query).stream());
  }

  private List<BoulevardAppointment> list(
      Location location, @Nullable String client, String query) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("location", location.pmsLocationId());
    asked.put("query", query);
    if (client != null) {
      asked.put("client", client);
    }
    Stream<BoulevardAppointment> found = Stream.empty();
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer =
          boulevard.admin(clinic.pms().businessId(), LIST, asked).path("appointments");
      found =
          Stream.concat(
              found,
              answer.path("edges").valueStream().map(e -> BoulevardAppointment.of(e.path("node"))));
      String next = answer.path("pageInfo").path("endCursor").asString("");
      if (next.isEmpty() || !answer.path("pageInfo").path("hasNextPage").asBoolean(false)) {
        return found.toList();
      }
      asked.put("after", next);
    }
    throw new OutcomeUnknown("Boulevard's list of appointments has no end");
  }
}
