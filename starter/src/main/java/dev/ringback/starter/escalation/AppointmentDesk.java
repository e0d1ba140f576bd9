package dev.ringback.starter.escalation;

import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointment.Decision;
import dev.ringback.records.booking.RequestedAppointment.State;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Caller;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.access.WordsPolicy;
import dev.ringback.starter.recovery.Notices;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.booking.AppointmentId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes what staff decide about requested times, and has the callers told. */
@Component
class AppointmentDesk {
  private static final int MOST = 200;

  private final RequestedAppointmentRepository requests;
  private final ContactRepository contacts;
  private final NoticeWriter writer;
  private final Notices notices;
  private final WordsPolicy words;
  private final Clock clock;

  AppointmentDesk(
      RequestedAppointmentRepository requests,
      ContactRepository contacts,
      NoticeWriter writer,
      Notices notices,
      WordsPolicy words,
      Clock clock) {
    this.requests = requests;
    this.contacts = contacts;
    this.writer = writer;
    this.notices = notices;
    this.words = words;
    this.clock = clock;
  }

  List<AppointmentView> in(State state) {
    return requests.in(state, Callers.current().clinic(), MOST).stream().map(this::view).toList();
  }

  /** The appointment with this id, or a problem that says the caller sees none. */
  RequestedAppointment named(String id) {
    Caller caller = Callers.current();
    try {
      return requests
          .find(new AppointmentId(id))
          .filter(found -> caller.sees(found.clinic()))
          .orElseThrow(AppointmentDesk::unknown);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  /** Decides once. The same again tells the caller if that had not worked, and else nothing. */
  AppointmentView decide(RequestedAppointment request, State to, Decision decision) {
    if (request.state() == State.REQUESTED) {
      refuseTooEarlyOrLate(request, to);
      requests.decide(request, to, decision, clock.instant());
    }
    RequestedAppointment decided =
        requests.find(request.id()).orElseThrow(AppointmentDesk::unknown);
    if (decided.state() != to) {
      throw Problem.of(HttpStatus.CONFLICT, wayOut(decided.state()));
    }
    try {
      notices.tell(writer.write(decided));
    } catch (RecoveriesUnavailable e) {
      throw Problem.unavailable(
          "It is decided, but the caller cannot be told now. Send the same request again.");
    }
    return view(decided);
  }

  private void refuseTooEarlyOrLate(RequestedAppointment request, State to) {
    Instant now = clock.instant();
    if (request.episode() == null) {
      throw Problem.unavailable("The request is still being written. Send the same request again.");
    }
    if (to == State.CONFIRMED && !request.start().isAfter(now)) {
      throw Problem.of(HttpStatus.CONFLICT, "The time is past. Decline it and call the caller.");
    }
  }

  private static String wayOut(State state) {
    return switch (state) {
      case CONFIRMED ->
          "The time was confirmed, and the caller knows. Call them if they cannot come then.";
      case DECLINED ->
          "The time was declined, and the caller knows. Call them, or wait for another request.";
      case CANCELLED -> "The caller took the time back. Strike it out; there is nothing to answer.";
      case REQUESTED -> "It is being decided at this moment. Send the same request again.";
    };
  }

  private AppointmentView view(RequestedAppointment request) {
    return words.opensAll()
        ? AppointmentView.of(
            request, contacts.find(request.contact(), request.clinic()).orElse(null))
        : AppointmentView.withheld(request);
  }

  private static RuntimeException unknown() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "No appointment has this id. GET /api/appointments lists those open.");
  }
}
