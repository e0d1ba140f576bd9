package dev.ringback.activities.booking.boulevard;

import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks for bookable times with a cart of its own. */
final class BoulevardSearch {
  private final BoulevardCarts carts;
  private final FindSlots search;
  private final Clinic clinic;
  private final Location location;

  private BoulevardSearch(BoulevardCarts carts, FindSlots search, Clinic clinic) {
    this.carts = carts;
    this.search = search;
    this.clinic = clinic;
    this.location = clinic.location(search.location());
  }

  /** Times from the first that is free, earliest first. Holds none. */
  static FoundSlots find(BoulevardCarts carts, FindSlots search, Clinic clinic) {
    return new BoulevardSearch(carts, search, clinic).find();
  }

  private FoundSlots find() {
    String service = service(clinic, search.treatment());
    BoulevardCarts.Opened opened = carts.open(location.pmsLocationId(), service);
    List<Choice> choices = choices(opened.cart(), service);
    LocalDate first = search.from().atZone(location.zone()).toLocalDate();
    LocalDate last = search.until().minusNanos(1).atZone(location.zone()).toLocalDate();
    List<Slot> slots = new ArrayList<>();
    for (LocalDate date : carts.dates(opened.cart(), first, last, location.zone())) {
      for (Offer offer : offers(opened.cart(), date, choices)) {
        boolean wanted =
            !offer.start().isBefore(search.from()) && offer.start().isBefore(search.until());
        if (wanted && slots.size() < search.most()) {
          slots.add(
              new Slot(
                  new SlotId("slot-" + (slots.size() + 1)),
                  offer.start(),
                  opened.length(),
                  location.id(),
                  offer.provider(),
                  offer.time()));
        }
      }
      if (slots.size() >= search.most()) {
        break;
      }
    }
    return new FoundSlots(opened.cart(), List.copyOf(slots));
  }

  /** Where somebody without the skill gives the service too, each with the skill is asked for. */
  private List<Choice> choices(String cart, String service) {
    List<Provider> skilled =
        BoulevardProviders.skilled(clinic, search.treatment(), search.location());
    if (skilled.isEmpty()) {
      return List.of(new Choice(null, null));
    }
    Map<String, String> variants = carts.variants(cart, service);
    List<Choice> choices =
        skilled.stream()
            .filter(p -> variants.containsKey(p.pmsStaffId()))
            .map(p -> new Choice(p.id(), variants.get(p.pmsStaffId())))
            .toList();
    return choices.size() == variants.size() ? List.of(new Choice(null, null)) : choices;
  }

  /** Times of one date, earliest first; of those at the same time the first provider's. */
  private Iterable<Offer> offers(String cart, LocalDate date, List<Choice> choices) {
    Map<Instant, Offer> offers = new TreeMap<>();
    for (Choice choice : choices) {
      for (BoulevardCarts.Time time : carts.times(cart, date, location.zone(), choice.variant())) {
        offers.putIfAbsent(time.start(), new Offer(time.start(), time.id(), choice.provider()));
      }
    }
    return offers.values();
  }

  /** The service that stands for a consultation about this treatment. */
  static String service(Clinic clinic, @Nullable TreatmentId treatment) {
    String own =
        treatment == null
            ? null
            : clinic.treatment(treatment).map(Treatment::pmsServiceId).orElse(null);
    return own == null ? clinic.pms().consultationServiceId() : own;
  }

  /** A provider to ask for and their variant of the service; nulls: anybody. */
  private record Choice(@Nullable ProviderId provider, @Nullable String variant) {}

  private record Offer(Instant start, String time, @Nullable ProviderId provider) {}
}
