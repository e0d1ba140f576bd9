package dev.ringback.activities.booking;

import dev.ringback.records.outreach.Contact;
import dev.ringback.workflows.booking.BookSlot;
import dev.ringback.workflows.clinic.PersonName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Boulevard is told of the person a booking is for. */
final class BoulevardPatient {
  private BoulevardPatient() {}

  /** What Boulevard matches or creates the client by. */
  static Map<String, String> information(BookSlot booking, Contact contact) {
    Map<String, String> information = new LinkedHashMap<>();
    PersonName onFile = contact.name();
    PersonName given = booking.name() == null ? onFile : booking.name();
    if (given != null) {
      information.put("firstName", given.given());
      String family = family(given, onFile);
      if (family != null) {
        information.put("lastName", family);
      }
    }
    information.put("phoneNumber", contact.phone().e164());
    if (contact.email() != null) {
      information.put("email", contact.email());
    }
    information.put("externalId", booking.contact().value());
    return information;
  }

  /** The caller's own words about their health, for whoever treats them. */
  static String message(BookSlot booking) {
    return booking.flags().isEmpty()
        ? ""
        : "Said on booking: " + String.join("; ", booking.flags());
  }

  private static @Nullable String family(PersonName given, @Nullable PersonName onFile) {
    if (given.family() != null || onFile == null) {
      return given.family();
    }
    return onFile.family();
  }
}
