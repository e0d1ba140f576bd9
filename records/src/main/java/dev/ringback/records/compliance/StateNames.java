package dev.ringback.records.compliance;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States as tables of numbers write them: by two letters, or by name. */
final class StateNames {
  private static final Map<String, String> CODES =
      """
      AL Alabama
      AK Alaska
      AZ Arizona
      AR Arkansas
      CA California
      CO Colorado
      CT Connecticut
      DE Delaware
      DC District of Columbia
      FL Florida
      GA Georgia
      HI Hawaii
      ID Idaho
      IL Illinois
      IN Indiana
      IA Iowa
      KS Kansas
      KY Kentucky
      LA Louisiana
      ME Maine
      MD Maryland
      MA Massachusetts
      MI Michigan
      MN Minnesota
      MS Mississippi
      MO Missouri
      MT Montana
      NE Nebraska
      NV Nevada
      NH New Hampshire
      NJ New Jersey
      NM New Mexico
      NY New York
      NC North Carolina
      ND North Dakota
      OH Ohio
      OK Oklahoma
      OR Oregon
      PA Pennsylvania
      PR Puerto Rico
      RI Rhode Island
      SC South Carolina
      SD South Dakota
      TN Tennessee
      TX Texas
      UT Utah
      VT Vermont
      VA Virginia
      WA Washington State
      WV West Virginia
      WI Wisconsin
      WY Wyoming
      DC Washington D.C.
      WA Washington
      """
          .lines()
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line.substring(3), line -> line.substring(0, 2)));

  private static final Map<String, String> BY_CODE =
      CODES.values().stream()
          .distinct()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

  private StateNames() {}

  /** Its two letters; null for what is no state. */
  static @Nullable String code(String written) {
    String named = CODES.get(written);
    return named == null ? BY_CODE.get(written) : named;
  }
}
