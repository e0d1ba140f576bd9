package dev.ringback.starter.detection.vonage;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.CallLegRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.detection.vonage.SeatCalls.Standing;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.intake.MissedCalls;
import dev.ringback.starter.intake.ReportedCall;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Hands over what Vonage Business Communications told of seats, or what was asked of it. */
@Component
@ConditionalOnExpression(VonageBusinessSettings.SET_UP)
class VonageBusinessHandler implements InboxHandler {
  static final String SOURCE = "vonage.business";
  private static final PhoneSystem SYSTEM = PhoneSystem.VONAGE_BUSINESS;

  private final VonageBusinessSettings settings;
  private final CallLegRepository legs;
  private final MissedCalls calls;
  private final CallerHash hash;
  private final Clock clock;

  VonageBusinessHandler(
      VonageBusinessSettings settings,
      CallLegRepository legs,
      MissedCalls calls,
      CallerHash hash,
      Clock clock) {
    this.settings = settings;
    this.legs = legs;
    this.calls = calls;
    this.hash = hash;
    this.clock = clock;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    SeatEvent event = SeatEvent.of(BusinessDelivery.parse(entry.body()).event());
    Optional<String> line = settings.line(event.userId());
    if (line.isEmpty()) {
      return new Handling.SetAside("VONAGE_BUSINESS_USERS names no line for this user");
    }
    String caller = hash.of("call." + SYSTEM, line.get() + "\n" + caller(event));
    List<LegNews> told = List.of();
    for (LegNews news : event.news(line.get())) {
      told = legs.note(SYSTEM, caller, news);
    }
    if (!event.missed() && !event.answered()) {
      return new Handling.HandedOver();
    }
    int seats = settings.seatsOf(line.get());
    return switch (SeatCalls.judge(told, event.leg(), seats, clock.instant())) {
      case Standing.Open _ ->
          throw new RecoveriesUnavailable("another seat of the line may still answer");
      case Standing.Settled call -> {
        EventId id = id(caller, call, SeatCalls.moments(told, event.leg()));
        yield calls.take(reported(event, id, line.get(), call), entry.at());
      }
    };
  }

  /**
   * Of the caller and the moment it began to ring: the same whichever seat tells of it. Once kept
   * it stays what it was, though a seat that is told of late began before.
   */
  private EventId id(String caller, Standing.Settled call, Set<Instant> moments) {
    return calls
        .firstKept(moments.stream().map(moment -> id(caller, moment)).toList())
        .orElseGet(() -> id(caller, call.rangAt()));
  }

  private EventId id(String caller, Instant moment) {
    return new EventId(
        "vonage_business."
            + hash.of("vonage_business.call", caller + "\n" + moment.toEpochMilli()));
  }

  private static ReportedCall reported(
      SeatEvent event, EventId id, String line, Standing.Settled call) {
    return new ReportedCall(
        id,
        SYSTEM,
        call.outcome(),
        event.from(),
        line,
        call.rangAt(),
        call.rang(),
        event.internal());
  }

  private static String caller(SeatEvent event) {
    return switch (CallerNumbers.read(event.from())) {
      case CallerNumbers.Reading.Number number -> number.phone().e164();
      case CallerNumbers.Reading.Withheld _ -> "";
      case CallerNumbers.Reading.Invalid _ -> Objects.toString(event.from(), "");
    };
  }
}
