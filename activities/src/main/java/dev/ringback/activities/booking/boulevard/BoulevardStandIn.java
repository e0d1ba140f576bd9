package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is noted of a cart, so that its appointment can be found when only the cart is known. */
final class BoulevardStandIn {
  /** Note: when the appointment starts. */
  private static final String START = "start";

  /** Note: where, by the clinic file's id. */
  private static final String LOCATION = "location";

  /** An appointment that was made may take as long until it is listed. */
  private static final Duration LISTED = Duration.ofMinutes(1);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private BoulevardStandIn() {}

  static void note(Journal journal, String cart, Slot slot) {
    journal.note(START, slot.start().toString());
    journal.note(LOCATION, slot.location().value());
    journal.note(Journal.STAND_IN, cart);
  }

  /**
   * The id of the appointment a cart became. Guests cannot list appointments. If the Admin API does
   * not name it either, the cart stands in for it until it does; what becomes of it meanwhile is
   * not seen.
   *
   * @param since when the booking began
   */
  static String id(
      BoulevardAppointments appointments,
      Location location,
      Booking booking,
      String cart,
      Instant since,
      Instant now) {
    Optional<String> listed;
    try {
      listed = appointments.at(location, booking.slot().start(), booking.person());
    } catch (GraphqlRefusal | VendorException.Refused e) {
      return cart;
    }
    if (listed.isEmpty() && now.isBefore(since.plus(LISTED))) {
      throw new OutcomeUnknown("Boulevard does not list the appointment yet", LOOK_AGAIN);
    }
    return listed.orElse(cart);
  }

  /** Empty while Boulevard lists no such appointment of theirs. */
  static Optional<AppointmentId> resolve(
      BoulevardAppointments appointments, Clinic clinic, Person person, Map<String, String> notes) {
    Optional<Location> place =
        clinic.locations().stream()
            .filter(location -> location.id().value().equals(notes.get(LOCATION)))
            .findFirst();
    String start = notes.get(START);
    return start == null
        ? Optional.empty()
        : place
            .flatMap(location -> appointments.at(location, Instant.parse(start), person))
            .map(AppointmentId::new);
  }
}
