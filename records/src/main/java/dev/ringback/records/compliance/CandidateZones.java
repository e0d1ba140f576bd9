package dev.ringback.records.compliance;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The time zones a person may be in, as far as their number and the clinic tell. */
final class CandidateZones {
  /** A number with more zones than this, such as a toll-free one, says nothing about a place. */
  private static final int MOST = 3;

  private CandidateZones() {}

  /** The location's zone first, then those of the number. */
  static List<ZoneId> of(PhoneNumber phone, ZoneId location) {
    Set<ZoneId> zones = new LinkedHashSet<>();
    zones.add(location);
    List<String> ofNumber = ofNumber(phone);
    if (ofNumber.size() <= MOST) {
      ofNumber.stream()
          .filter(ZoneId.getAvailableZoneIds()::contains)
          .map(ZoneId::of)
          .forEach(zones::add);
    }
    return List.copyOf(zones);
  }

  private static List<String> ofNumber(PhoneNumber phone) {
    try {
      // By prefix alone: asking for valid numbers only would lose ranges not yet in the tables.
      List<String> zones =
          PhoneNumberToTimeZonesMapper.getInstance()
              .getTimeZonesForGeographicalNumber(
                  PhoneNumberUtil.getInstance().parse(phone.e164(), null));
      return zones.contains(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()) ? List.of() : zones;
    } catch (NumberParseException e) {
      return List.of();
    }
  }
}
