package dev.ringback.activities.detection.vonage;

import dev.ringback.activities.outreach.VendorException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for each seat, so that one that cannot sign in does not silence the others. */
final class Seats {
  private Seats() {}

  /** Does the work for all of them; returns the first failure. */
  static @Nullable VendorException each(List<VonageSeat> seats, Consumer<VonageSeat> work) {
    VendorException first = null;
    for (VonageSeat seat : seats) {
      try {
        work.accept(seat);
      } catch (VendorException e) {
        first = first == null ? e : first;
      }
    }
    return first;
  }
}
