package dev.ringback.sandbox.booking;

import dev.ringback.sandbox.control.VendorLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** All books of the business on a clock a test moves. */
final class Books {
  static final String AUSTIN = "urn:blvd:Location:3f6c1a52-9d3e-4e0a-8f57-0c1d2e3f4a5b";
  static final String CONSULTATION = "s_9c4e1f7a-2b3d-4e5f-8a6b-7c8d9e0f1a2b";
  static final String WITH_CARD = "s_5d0e7c33-8f1a-4b6c-9e2d-1a2b3c4d5e6f";

  /** A Monday noon in Austin. */
  static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");

  static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

  final HandClock clock = new HandClock();
  final Catalogue catalogue = Catalogue.read();
  final ProviderCalendars calendars = new ProviderCalendars(catalogue, clock);
  final VendorLog log = new VendorLog(clock);
  final ClientBook clients = new ClientBook(clock);
  final AppointmentBook appointments = new AppointmentBook(calendars, log, clock, _ -> {});
  final CartDesk desk = new CartDesk(catalogue, calendars, clients, appointments, clock);
  final Availability availability = new Availability(catalogue, desk, calendars, clock);

  /** An open cart with a consultation in it. */
  Cart cart() {
    return desk.add(desk.create(AUSTIN).id, CONSULTATION, null);
  }

  /** A time on Tuesday shown to the cart. */
  Availability.Time time(Cart cart) {
    return availability.times(cart.id, null, TUESDAY, List.of(), null).getFirst();
  }

  void introduce(Cart cart, String email, String phone) {
    desk.update(
        cart.id, new Cart.ClientInformation("Ana", "Lopez", email, phone, null), null, null);
  }

  static final class HandClock extends Clock {
    private Instant now = NOON;

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
