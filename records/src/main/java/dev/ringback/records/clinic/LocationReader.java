package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.UnansweredLine;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the locations of a clinic. */
final class LocationReader {
  private static final Duration SHORTEST_RING = Duration.ofSeconds(5);
  private static final Duration LONGEST_RING = Duration.ofSeconds(60);

  private final Unique ids = new Unique("locations");

  /** Where each number of ours leads; one number cannot lead to two places. */
  private final Map<PhoneNumber, Section> owners = new HashMap<>();

  private final PracticeSystem.Kind pms;

  LocationReader(PracticeSystem.Kind pms) {
    this.pms = pms;
  }

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
    PhoneNumber staffLine = section.value("staffLine", Scalar.PHONE);
    return new Location(
        id,
        section.value("name", Scalar.TEXT),
        section.value("address", Scalar.TEXT),
        section.value("state", Scalar.STATE),
        section.value("zone", Scalar.ZONE),
        lines,
        callerId,
        whatsAppSender,
        staffLine,
        hours(section),
        pmsLocationId(section),
        section.has("nearby") ? section.list("nearby", Scalar.TEXT) : List.of(),
        section.has("unanswered")
            ? unanswered(section.section("unanswered"), staffLine)
            : UnansweredLine.usual(staffLine));
  }

  private UnansweredLine unanswered(Section section, PhoneNumber staffLine) {
    UnansweredLine.Reaches reaches =
        section.value("reaches", Scalar.oneOf(UnansweredLine.Reaches.class));
    boolean rings = reaches == UnansweredLine.Reaches.DESK_FIRST;
    PhoneNumber desk = section.valueIfAny("desk", Scalar.PHONE);
    Duration ringFor = section.valueIfAny("ringFor", Scalar.DURATION_TEXT);
    if (section.sound("reaches") && !rings) {
      refuseWithoutRinging(section, "desk", desk);
      refuseWithoutRinging(section, "ringFor", ringFor);
    }
    if (ringFor != null
        && section.sound("ringFor")
        && (ringFor.compareTo(SHORTEST_RING) < 0 || ringFor.compareTo(LONGEST_RING) > 0)) {
      section.refuse("ringFor", "is not between 5 s and 60 s", "write 5s to 60s, such as 20s");
    }
    if (desk != null && section.sound("desk") && owners.containsKey(desk)) {
      section.refuse(
          "desk", "is a number that leads to us", "write the number of a phone at the clinic");
    }
    UnansweredLine usual = UnansweredLine.usual(staffLine);
    return new UnansweredLine(
        reaches,
        desk == null ? usual.desk() : desk,
        ringFor == null ? usual.ringFor() : ringFor,
        section.value("then", Scalar.oneOf(UnansweredLine.Then.class)));
  }

  private static void refuseWithoutRinging(Section section, String key, @Nullable Object value) {
    if (value != null) {
      section.refuse(
          key, "is for reaches: desk-first", "remove it: the clinic's own phone system rings");
    }
  }

  /** Where there is no system to ask it needs no id there. */
  private String pmsLocationId(Section section) {
    if (pms != PracticeSystem.Kind.STAFF_CONFIRMED) {
      return section.value("pmsLocationId", Scalar.TEXT);
    }
    String id = section.valueIfAny("pmsLocationId", Scalar.TEXT);
    return id == null ? "" : id;
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
