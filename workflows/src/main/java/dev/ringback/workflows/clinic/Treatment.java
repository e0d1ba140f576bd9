package dev.ringback.workflows.clinic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A treatment on the menu.
 *
 * @param serviceLine groups treatments that share qualifying questions, such as {@code injectables}
 * @param price the published range; nothing outside it is ever said
 * @param worth how much a lead for it is worth to the clinic; feeds the Goals score
 * @param contraindications words a provider must hear about; flagged, never judged
 * @param synonyms other words callers use for it
 * @param pmsServiceId the service booked for a consultation about it; null: the clinic's default
 */
public record Treatment(
    TreatmentId id,
    String name,
    String serviceLine,
    String description,
    PriceRange price,
    Worth worth,
    List<String> contraindications,
    List<String> synonyms,
    @Nullable String pmsServiceId) {

  /** A published price range in whole US dollars, both ends included. */
  public record PriceRange(int from, int to) {}

  /** Full-body contouring, surgical referrals and packages are worth more than single units. */
  public enum Worth {
    SINGLE_UNIT,
    STANDARD,
    HIGH
  }
}
