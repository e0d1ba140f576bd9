package dev.ringback.records.compliance;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.Place;
import dev.ringback.workflows.compliance.StateRules;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a person may be, as far as their number and the clinic tell. Somebody whose number says
 * nothing may be anywhere in the United States.
 */
final class CandidatePlaces {
  /** A number with more zones than this, such as a toll-free one, says nothing about a place. */
  private static final int MOST = 3;

  private static final int NORTH_AMERICA = 1;
  private static final Map<Integer, Set<String>> OF_AREA_CODE = new ConcurrentHashMap<>();
  private static final List<String> ANYWHERE =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu");

  private CandidatePlaces() {}

  /** The place they called first, then what the number tells. */
  static List<Place> of(PhoneNumber phone, Place called) {
    Set<Place> places = new LinkedHashSet<>();
    places.add(called);
    places.addAll(ofNumber(phone));
    return List.copyOf(places);
  }

  private static List<Place> ofNumber(PhoneNumber phone) {
    Phonenumber.PhoneNumber number;
    try {
      number = PhoneNumberUtil.getInstance().parse(phone.e164(), null);
    } catch (NumberParseException e) {
      return anywhere();
    }
    Set<String> zones = zones(number);
    if (zones.isEmpty() || zones.size() > MOST) {
      return anywhere();
    }
    String description =
        PhoneNumberOfflineGeocoder.getInstance().getDescriptionForNumber(number, Locale.US);
    String state = state(number, description);
    if (state != null && !description.contains(",")) {
      // The exchange is in no table: it may be anywhere its area code reaches.
      zones.addAll(OF_AREA_CODE.computeIfAbsent(areaCode(number), CandidatePlaces::zones));
    }
    return zones.stream().map(id -> new Place(ZoneId.of(id), state)).toList();
  }

  private static @Nullable String state(Phonenumber.PhoneNumber number, String description) {
    if (number.getCountryCode() != NORTH_AMERICA) {
      return null;
    }
    String state = StateNames.code(description.substring(description.indexOf(',') + 1).strip());
    if (state != null) {
      return state;
    }
    String region = PhoneNumberUtil.getInstance().getRegionCodeForNumber(number);
    // Canada and the islands have rules of their own; a code that is too new may be in any state.
    return region == null || region.equals("US") ? StateRules.ANY : null;
  }

  private static Set<String> zones(Phonenumber.PhoneNumber number) {
    // By prefix alone: asking for valid numbers only would lose ranges not yet in the tables.
    Set<String> zones =
        new TreeSet<>(
            PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForGeographicalNumber(number));
    zones.retainAll(ZoneId.getAvailableZoneIds());
    zones.remove(PhoneNumberToTimeZonesMapper.getUnknownTimeZone());
    return zones;
  }

  private static Set<String> zones(int areaCode) {
    Set<String> zones = new TreeSet<>();
    for (int exchange = 200; exchange < 1000; exchange++) {
      zones.addAll(
          zones(
              new Phonenumber.PhoneNumber()
                  .setCountryCode(NORTH_AMERICA)
                  .setNationalNumber((areaCode * 1000L + exchange) * 10_000L)));
    }
    return zones;
  }

  private static int areaCode(Phonenumber.PhoneNumber number) {
    return (int) (number.getNationalNumber() / 10_000_000L);
  }

  private static List<Place> anywhere() {
    return ANYWHERE.stream().map(id -> new Place(ZoneId.of(id), StateRules.ANY)).toList();
  }
}
