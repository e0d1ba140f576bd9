package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.BookedTime;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Cancels one appointment; one that is cancelled already is done. */
final class RestCancelling implements VendorAction {
  private final RestGateway gateway;
  private final RestAnswers answers;
  private final Values values;
  private final String id;
  private final Journal journal;

  RestCancelling(
      RestGateway gateway,
      RestAnswers answers,
      Values clinic,
      BookedTime appointment,
      Journal journal) {
    this.gateway = gateway;
    this.answers = answers;
    this.id = appointment.id().value();
    this.values = clinic.with("appointmentId", id);
    this.journal = journal;
  }

  @Override
  public String ask() {
    var _ = gateway.operation(OperationName.CANCEL);
    journal.note(RestBooking.ASKED, "true");
    try {
      var _ = gateway.ask(OperationName.CANCEL, values);
      return id;
    } catch (RestRefusal e) {
      if (e.meaning() == Meaning.ALREADY_CANCELLED) {
        return id;
      }
      throw e.forGood();
    }
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    if (!notes.containsKey(RestBooking.ASKED)) {
      return new ReadBack.NotThere();
    }
    if (answers.descriptor().operation(OperationName.APPOINTMENT).isEmpty()) {
      return new ReadBack.CannotTell();
    }
    Operation operation = gateway.operation(OperationName.APPOINTMENT);
    try {
      JsonNode found = gateway.ask(OperationName.APPOINTMENT, values);
      return answers.state(operation, found) == State.CANCELLED
          ? new ReadBack.Found(id)
          : new ReadBack.NotThere();
    } catch (RestRefusal e) {
      throw new OutcomeUnknown(answers.descriptor().name() + " does not let us look back");
    }
  }
}
