package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.Person;
import dev.ringback.workflows.clinic.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Boulevard is told of the person a booking is for. */
final class BoulevardPatient {
  private BoulevardPatient() {}

  /** What Boulevard matches or creates the client by. */
  static Map<String, String> information(Booking booking) {
    Person person = booking.person();
    Map<String, String> information = new LinkedHashMap<>();
    PersonName name = person.name();
    if (name != null) {
      information.put("firstName", name.given());
      if (name.family() != null) {
        information.put("lastName", name.family());
      }
    }
    information.put("phoneNumber", person.phone().e164());
    if (person.email() != null) {
      information.put("email", person.email());
    }
    information.put("externalId", booking.contact().value());
    return information;
  }

  /** The caller's own words about their health, for whoever treats them. */
  static String message(List<String> flags) {
    return flags.isEmpty() ? "" : "Said on booking: " + String.join("; ", flags);
  }
}
