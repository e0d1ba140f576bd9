package dev.ringback.activities.booking.descriptor;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Provider;
import java.time.ZoneId;
import java.util.Objects;

/** The values of a time that was offered. */
final class SlotValues {
  private SlotValues() {}

  /**
   * Under the names templates use.
   *
   * @param service the handle of the search that found it
   */
  static Values of(RestAnswers answers, Slot slot, String service) {
    Location place = answers.clinic().location(slot.location());
    ZoneId zone = place.zone();
    TimeForm times = answers.descriptor().times();
    SlotRef ref = SlotRef.of(slot.pmsRef());
    return Values.none()
        .with("locationId", place.pmsLocationId())
        .with("serviceId", service)
        .with("slotId", ref.slot())
        .with("staffId", ref.staff().isEmpty() ? staff(answers, slot) : ref.staff())
        .with("start", times.write(slot.start(), zone))
        .with("end", times.write(slot.start().plus(slot.length()), zone))
        .with("startDate", slot.start().atZone(zone).toLocalDate().toString())
        .with("minutes", (int) slot.length().toMinutes());
  }

  private static String staff(RestAnswers answers, Slot slot) {
    return answers.clinic().providers().stream()
        .filter(p -> p.id().equals(slot.provider()))
        .map(Provider::pmsStaffId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
