package dev.ringback.local.evaluation;

import java.util.List;

/** Nobody ends up with two appointments. */
final class OneAppointment implements Invariant {
  @Override
  public List<String> violations(Witness witness) {
    var standing = witness.standing();
    return standing > 1 ? List.of(standing + " appointments stand for one person") : List.of();
  }
}
