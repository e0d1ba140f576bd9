package dev.ringback.records.detection;

import dev.ringback.records.booking.AppointmentRepository;
import dev.ringback.records.outreach.EffectLedger.Effect;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.outreach.Dispatch;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Effects, decisions and outcomes in plain words. */
final class Telling {
  private Telling() {}

  static String of(Effect effect) {
    String what = what(effect);
    return switch (effect.outcome()) {
      case null -> what + ": asked for, no answer yet";
      case Dispatch.Accepted _ ->
          what + (effect.status() == null ? ": accepted" : ": " + effect.status());
      case Dispatch.Refused(var why) -> what + ": refused, " + words(why);
      case Dispatch.Unsettled _ -> what + ": nobody can tell whether it happened; not repeated";
    };
  }

  static String ref(Effect effect) {
    return effect.outcome() instanceof Dispatch.Accepted(var vendorRef)
        ? vendorRef
        : effect.id().value();
  }

  static String decision(
      String occasion,
      String rule,
      @Nullable String basis,
      String source,
      @Nullable Instant nextAllowedAt) {
    String verdict = basis == null ? words(rule) : words(rule) + " by " + words(basis);
    return "Attempt %s: %s (%s)%s"
        .formatted(
            occasion,
            verdict,
            source,
            nextAllowedAt == null ? "" : "; next allowed at " + nextAllowedAt);
  }

  static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Booked(var appointment) when appointment.unconfirmed() ->
          "a consultation is asked for at " + appointment.start() + ", staff confirm it by text";
      case Outcome.Booked(var appointment) ->
          "a consultation is booked for " + appointment.start() + " in " + appointment.pms();
      case Outcome.Moved(var appointment, var from) when appointment.unconfirmed() ->
          "%s is asked for instead of %s, staff confirm it by text"
              .formatted(appointment.start(), from);
      case Outcome.Moved(var appointment, var from) ->
          "the appointment was moved from %s to %s".formatted(from, appointment.start());
      case Outcome.Cancelled(_, var start) -> "the appointment of " + start + " is cancelled";
      case Outcome.Kept _ -> "the appointment stays as it is";
      case Outcome.Escalated(var reason, _) -> "a person has it now, " + words(reason);
      case Outcome.OptedOut(var on) -> "the caller asked to stop, by " + words(on);
      case Outcome.Declined _ -> "the caller is not interested";
      case Outcome.WrongNumber _ -> "the number is not the caller's";
      case Outcome.Nurture _ -> "they talked; the caller wants it later";
      case Outcome.NothingAsked _ -> "the caller asked for nothing";
      case Outcome.NotReached _ -> "every attempt was made, nobody answered";
      case Outcome.NotContactable _ -> "no channel was allowed";
      case Outcome.Answered _ -> "somebody at the clinic had answered the call after all";
    };
  }

  static String of(AppointmentRepository.Row appointment) {
    return "%s says: %s%s"
        .formatted(
            appointment.system().replaceFirst("/.*", ""),
            words(appointment.state()),
            appointment.startsAt() == null ? "" : ", " + appointment.startsAt());
  }

  static String words(Enum<?> value) {
    return words(value.name());
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String what(Effect effect) {
    return switch (effect.kind()) {
      case CALL -> "Call";
      case TEXT -> "Text message";
      case WHATSAPP -> "WhatsApp message";
      case EMAIL -> "Mail";
      case BOOKING -> "Booking";
      case MOVE -> "Move of an appointment";
      case CANCELLATION -> "Cancellation of an appointment";
      case TICKET -> "Hand-over";
    };
  }
}
