package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.AppointmentChanges.Change;
import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.workflows.booking.AppointmentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.dstu3.model.Appointment;

/** Appointments by when they last changed. */
final class ChangeFeed {
  private final FhirSearch search;

  ChangeFeed(FhirSearch search) {
    this.search = search;
  }

  AppointmentChanges beginning(Instant now) {
    return new AppointmentChanges(new ChangeCursor(now, List.of()).text(), List.of());
  }

  /** Nextech compares whole seconds, so what was told before of that second is left out here. */
  AppointmentChanges since(ChangeCursor cursor) {
    var parameters =
        new SearchParameters()
            .and("_lastUpdated", "ge" + cursor.at().truncatedTo(ChronoUnit.SECONDS));
    List<Change> changes =
        search.all(Appointment.class, parameters).stream()
            .filter(a -> a.getMeta().hasLastUpdated())
            .map(ChangeFeed::change)
            .filter(c -> !cursor.told(c.id().value(), c.changedAt()))
            .sorted(Comparator.comparing(Change::changedAt))
            .toList();
    return new AppointmentChanges(cursor.after(changes).text(), changes);
  }

  private static Change change(Appointment a) {
    return new Change(
        new AppointmentId(FhirJson.id(a)),
        state(a),
        a.hasStart() ? a.getStart().toInstant() : null,
        a.getMeta().getLastUpdated().toInstant());
  }

  /** Nextech's {@code booked} is confirmed; a status of the practice's own comes as none. */
  private static State state(Appointment a) {
    if (!a.hasStatus()) {
      return State.BOOKED;
    }
    return switch (a.getStatus()) {
      case BOOKED -> State.CONFIRMED;
      case ARRIVED -> State.ARRIVED;
      case FULFILLED -> State.COMPLETED;
      case CANCELLED, ENTEREDINERROR -> State.CANCELLED;
      case NOSHOW -> State.NO_SHOW;
      case PROPOSED, PENDING, NULL -> State.BOOKED;
    };
  }
}
