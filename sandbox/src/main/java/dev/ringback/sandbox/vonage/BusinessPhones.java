package dev.ringback.sandbox.vonage;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.vonage.BusinessSettings.Seat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Seats of Vonage Business Communications: all of a line ring at once, and each is told of. */
@Component
class BusinessPhones implements ClinicPhones {
  static final String ACCOUNT = "257073";
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final BusinessSettings settings;
  private final SeatEvents events;
  private final SeatWebhooks webhooks;
  private final Pace pace;
  private final Clock clock;

  BusinessPhones(
      BusinessSettings settings, SeatEvents events, SeatWebhooks webhooks, Pace pace, Clock clock) {
    this.settings = settings;
    this.events = events;
    this.webhooks = webhooks;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "vonage-business";
  }

  /**
   * {@inheritDoc}
   *
   * <p>{@code SETUP} and {@code PROCEEDING} tell that the seats ring, {@code MISSED} that none of
   * them answered. What no webhook takes can still be asked for.
   */
  @Override
  public void ringsOut(RungOut call, Witness witness) {
    Instant end = clock.instant();
    List<Ringing> seats =
        settings.seats().stream()
            .filter(seat -> seat.line().equals(call.line()))
            .map(seat -> new Ringing(seat, call, end))
            .toList();
    if (seats.isEmpty()) {
      witness.told("phone system has no seat at this line");
    }
    List<String> stages =
        call.notifications().isEmpty() ? List.of("SETUP", "MISSED") : call.notifications();
    for (String stage : stages) {
      for (Ringing seat : seats) {
        tell(seat, stage.equals("MISSED") ? "MISSED" : "RINGING", witness);
        pace.pause(BETWEEN);
      }
    }
  }

  private void tell(Ringing seat, String state, Witness witness) {
    Map<String, Object> event = seat.event(state);
    boolean over = state.equals("MISSED");
    events.keep(
        event,
        seat.start,
        () -> {
          if (over) {
            witness.accepted(clock.instant());
          }
        });
    boolean taken = webhooks.deliver(event, seat.delivery(state), witness);
    if (taken && over) {
      witness.accepted(clock.instant());
    }
  }

  /** One seat's part of a call; redelivered under the same id. */
  private static final class Ringing {
    private final String id = Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 60));
    private final String externalId =
        "callhalf-" + ThreadLocalRandom.current().nextLong(1L << 36) + ":0";
    private final Map<String, String> deliveries = new LinkedHashMap<>();
    private final Seat seat;
    private final RungOut call;
    private final Instant start;
    private final Instant end;

    Ringing(Seat seat, RungOut call, Instant end) {
      this.seat = seat;
      this.call = call;
      this.start = end.minus(call.rang());
      this.end = end;
    }

    String delivery(String state) {
      return deliveries.computeIfAbsent(state, _ -> UUID.randomUUID().toString());
    }

    Map<String, Object> event(String state) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("id", id);
      event.put("externalId", externalId);
      event.put("userId", seat.userId());
      event.put("accountId", ACCOUNT);
      event.put("type", "CALL");
      event.put("ucpType", "VBS");
      event.put("direction", "INBOUND");
      event.put("internal", false);
      event.put("callerId", "WIRELESS CALLER");
      // Ten digits, without the country's code.
      event.put("phoneNumber", call.caller().substring(2));
      event.put("state", state);
      event.put("duration", 0);
      event.put("startTime", SeatEvents.written(start));
      if (state.equals("MISSED")) {
        event.put("endTime", SeatEvents.written(end));
      }
      return event;
    }
  }
}
