package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the locations of a clinic. */
final class LocationReader {
  private final Unique ids = new Unique("locations");

  /** Where each number of ours leads; one number cannot lead to two places. */
  private final Map<PhoneNumber, Section> owners = new HashMap<>();

  List<Location> read(Section file) {
    List<Location> locations = file.sections("locations").stream().map(this::location).toList();
    if (locations.isEmpty() && file.sound("locations")) {
      file.refuse("locations", "is empty", "add at least one location");
    }
    return locations;
  }

  private Location location(Section section) {
    LocationId id = section.value("id", Scalar.id(LocationId::new));
    ids.check(section, "id", id);
    List<PhoneNumber> lines = section.list("lines", Scalar.PHONE);
    if (section.sound("lines")) {
      if (lines.isEmpty()) {
        section.refuse("lines", "is empty", "add the number callers dial");
      }
      for (int i = 0; i < lines.size(); i++) {
        if (lines.subList(0, i).contains(lines.get(i))) {
          section.refuse("lines[" + i + "]", "is in the list twice", "remove one of the two");
        }
        own(section, "lines[" + i + "]", lines.get(i));
      }
    }
    PhoneNumber callerId = section.value("callerId", Scalar.PHONE);
    own(section, "callerId", callerId);
    PhoneNumber whatsAppSender = section.valueIfAny("whatsAppSender", Scalar.PHONE);
    own(section, "whatsAppSender", whatsAppSender);
    return new Location(
        id,
        section.value("name", Scalar.TEXT),
        section.value("address", Scalar.TEXT),
        section.value("state", Scalar.STATE),
        section.value("zone", Scalar.ZONE),
        lines,
        callerId,
        whatsAppSender,
        section.value("staffLine", Scalar.PHONE),
        hours(section),
        section.value("pmsLocationId", Scalar.TEXT),
        section.has("nearby") ? section.list("nearby", Scalar.TEXT) : List.of());
  }

  private void own(Section section, String key, @Nullable PhoneNumber number) {
    if (number == null || !section.sound(key)) {
      return;
    }
    Section owner = owners.putIfAbsent(number, section);
    if (owner != null && owner != section) {
      section.refuse(
          key,
          "is a number of another location",
          "give every location its own lines and senders: a reply must lead to one place");
    }
  }

  private static List<Location.OpeningHours> hours(Section section) {
    List<Location.OpeningHours> hours =
        section.sections("hours").stream().map(LocationReader::openingHours).toList();
    if (hours.isEmpty() && section.sound("hours")) {
      section.refuse("hours", "is empty", "add the days on which the location opens");
    }
    return hours;
  }

  private static Location.OpeningHours openingHours(Section section) {
    var days = section.list("days", Scalar.DAY);
    if (days.isEmpty() && section.sound("days")) {
      section.refuse("days", "is empty", "write the days, such as [mon, tue]");
    }
    LocalTime opens = section.value("opens", Scalar.TIME);
    LocalTime closes = section.value("closes", Scalar.TIME);
    if (section.sound() && !opens.isBefore(closes)) {
      section.refuse("closes", "is not after opens", "write a later time of the same day");
    }
    return new Location.OpeningHours(days, opens, closes);
  }
}
