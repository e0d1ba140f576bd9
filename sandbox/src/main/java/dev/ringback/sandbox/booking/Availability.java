package dev.ringback.sandbox.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates and times a cart may be booked at. Dates are those of the asked-for time zone. */
@Component
class Availability {
  private static final int WEEK = 7;

  private final Catalogue catalogue;
  private final CartDesk desk;
  private final ProviderCalendars calendars;
  private final Clock clock;
  private volatile @Nullable Cart newestAsked;

  Availability(Catalogue catalogue, CartDesk desk, ProviderCalendars calendars, Clock clock) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Dates with a free time; of a long range only the first week of matches, as at Boulevard. */
  List<LocalDate> dates(
      String cartId,
      @Nullable String locationId,
      @Nullable LocalDate lower,
      @Nullable LocalDate upper,
      @Nullable Integer limit,
      @Nullable ZoneId tz) {
    ProviderCalendars.Wish wish = desk.wish(desk.find(cartId), locationId);
    ZoneId zone = Objects.requireNonNullElse(tz, wish.location().tz());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate horizon = today.plusDays(catalogue.hours().horizonDays());
    LocalDate from = lower == null || lower.isBefore(today) ? today : lower;
    LocalDate until = upper == null || upper.isAfter(horizon) ? horizon : upper;
    if (from.isAfter(until)) {
      return List.of();
    }
    return from.datesUntil(until.plusDays(1))
        .filter(d -> !starts(wish, d, zone).isEmpty())
        .limit(limit == null ? WEEK : Math.min(limit, WEEK))
        .toList();
  }

  /** Free times on one date, earliest first, each under an id only this cart knows. */
  List<Time> times(
      String cartId,
      @Nullable String locationId,
      LocalDate date,
      List<String> variantIds,
      @Nullable ZoneId tz) {
    Cart cart = desk.find(cartId);
    newestAsked = cart;
    ProviderCalendars.Wish wish = desk.wish(cart, locationId);
    ZoneId zone = Objects.requireNonNullElse(tz, wish.location().tz());
    var starts = new TreeSet<Instant>();
    for (ProviderCalendars.Wish w : narrowed(wish, variantIds)) {
      starts.addAll(starts(w, date, zone));
    }
    return starts.stream().map(s -> new Time(cart.show(s), s, zone)).toList();
  }

  /** The cart that was shown times last. */
  Optional<Cart> newestAsked() {
    return Optional.ofNullable(newestAsked);
  }

  /** Providers who could take a shown time. */
  List<Catalogue.Staff> staff(String cartId, @Nullable String locationId, String timeId) {
    Cart cart = desk.find(cartId);
    Instant start = cart.shown.get(timeId);
    if (start == null) {
      throw Refused.notFound("Bookable time");
    }
    ProviderCalendars.Wish wish = desk.wish(cart, locationId);
    return catalogue.staff().stream()
        .filter(s ->
            calendars
                .whoIsFree(new ProviderCalendars.Wish(wish.location(), wish.service(), s), start)
                .isPresent())
        .toList();
  }

  private List<ProviderCalendars.Wish> narrowed(
      ProviderCalendars.Wish wish, List<String> variantIds) {
    if (variantIds.isEmpty()) {
      return List.of(wish);
    }
    return variantIds.stream()
        .map(id ->
            catalogue
                .variant(wish.service(), id)
                .orElseThrow(() -> Refused.notFound("Staff variant")))
        .map(s -> new ProviderCalendars.Wish(wish.location(), wish.service(), s))
        .toList();
  }

  /** A date elsewhere may touch two local days of the location. */
  private List<Instant> starts(ProviderCalendars.Wish wish, LocalDate date, ZoneId zone) {
    ZoneId there = wish.location().tz();
    LocalDate first = LocalDate.ofInstant(date.atStartOfDay(zone).toInstant(), there);
    LocalDate last = LocalDate.ofInstant(date.plusDays(1).atStartOfDay(zone).toInstant(), there);
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(d -> calendars.openings(wish, d).stream())
        .filter(s -> LocalDate.ofInstant(s, zone).equals(date))
        .toList();
  }

  /** A free time as shown to one cart. */
  record Time(String id, Instant start, ZoneId zone) {}
}
