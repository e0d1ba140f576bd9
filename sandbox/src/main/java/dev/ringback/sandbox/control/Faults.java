package dev.ringback.sandbox.control;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The faults planned for coming requests, each consumed by the first request it fits. */
@Component
public class Faults {
  private final List<Planned> planned = new ArrayList<>();

  /**
   * Plans a fault for the next {@code times} requests; a null operation fits any of the vendor's.
   */
  public synchronized void plan(String vendor, @Nullable String operation, Fault fault, int times) {
    for (int i = 0; i < times; i++) {
      planned.add(new Planned(vendor, operation, fault));
    }
  }

  /** Takes the oldest planned fault that fits this request, if any. */
  public synchronized Optional<Fault> next(String vendor, String operation) {
    for (Iterator<Planned> it = planned.iterator(); it.hasNext(); ) {
      Planned p = it.next();
      if (p.fits(vendor, operation)) {
        it.remove();
        return Optional.of(p.fault());
      }
    }
    return Optional.empty();
  }

  /** Drops every planned fault. */
  public synchronized void clear() {
    planned.clear();
  }

  /** How many planned faults nobody has met yet. */
  public synchronized int pending() {
    return planned.size();
  }

  private record Planned(String vendor, @Nullable String operation, Fault fault) {
    boolean fits(String askedVendor, String askedOperation) {
      return vendor.equals(askedVendor) && (operation == null || operation.equals(askedOperation));
    }
  }
}
