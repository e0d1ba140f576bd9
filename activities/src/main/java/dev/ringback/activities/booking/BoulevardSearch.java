package dev.ringback.activities.booking;

import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for bookable times with a cart of its own. */
final class BoulevardSearch {
  private BoulevardSearch() {}

  /** Times from the first that is free, earliest first. Holds none. */
  static FoundSlots find(BoulevardCarts carts, FindSlots search, Clinic clinic) {
    Location location = clinic.location(search.location());
    BoulevardCarts.Opened opened =
        carts.open(location.pmsLocationId(), service(clinic, search.treatment()));
    LocalDate first = search.from().atZone(location.zone()).toLocalDate();
    LocalDate last = search.until().minusNanos(1).atZone(location.zone()).toLocalDate();
    List<Slot> slots = new ArrayList<>();
    for (LocalDate date : carts.dates(opened.cart(), first, last, location.zone())) {
      for (BoulevardCarts.Time time : carts.times(opened.cart(), date, location.zone())) {
        boolean wanted =
            !time.start().isBefore(search.from()) && time.start().isBefore(search.until());
        if (wanted && slots.size() < search.most()) {
          slots.add(
              new Slot(
                  new SlotId("slot-" + (slots.size() + 1)),
                  time.start(),
                  opened.length(),
                  location.id(),
                  null,
                  time.id()));
        }
      }
      if (slots.size() >= search.most()) {
        break;
      }
    }
    return new FoundSlots(opened.cart(), List.copyOf(slots));
  }

  /** The service that stands for a consultation about this treatment. */
  static String service(Clinic clinic, @Nullable TreatmentId treatment) {
    String own =
        treatment == null
            ? null
            : clinic.treatment(treatment).map(Treatment::pmsServiceId).orElse(null);
    return own == null ? clinic.pms().consultationServiceId() : own;
  }
}
