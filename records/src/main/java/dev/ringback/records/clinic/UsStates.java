package dev.ringback.records.clinic;

import java.util.Set;

/** The states, the District of Columbia and Puerto Rico: where rules on calls differ. */
final class UsStates {
  static final Set<String> CODES =
      Set.of(
          "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY"
              .split(" "));

  private UsStates() {}
}
