package dev.ringback.sandbox.nextech;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The zone that days in searches are cut in: Nextech does not document it. */
@Component
class SearchDays {
  private volatile ZoneId zone;

  /**
   * @param zone such as {@code UTC}; empty: the practice's own
   */
  SearchDays(@Value("${SANDBOX_NEXTECH_DAY_ZONE:}") String zone, PracticeCatalogue practice) {
    this.zone = zone.isEmpty() ? practice.zone() : ZoneId.of(zone);
  }

  ZoneId zone() {
    return zone;
  }

  void cutIn(ZoneId other) {
    zone = other;
  }
}
