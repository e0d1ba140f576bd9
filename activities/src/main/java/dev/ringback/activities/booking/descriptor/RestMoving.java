package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Moves one appointment in one request: the old time stands until the new one does. */
final class RestMoving implements VendorAction {
  private final RestGateway gateway;
  private final RestAnswers answers;
  private final RestHolds holds;
  private final Values clinic;
  private final Moving moving;
  private final Journal journal;

  RestMoving(
      RestGateway gateway, RestAnswers answers, Values clinic, Moving moving, Journal journal) {
    this.gateway = gateway;
    this.answers = answers;
    this.holds = new RestHolds(gateway, answers);
    this.clinic = clinic;
    this.moving = moving;
    this.journal = journal;
  }

  @Override
  public String ask() {
    Operation operation = gateway.operation(OperationName.RESCHEDULE);
    Values values =
        clinic
            .with(SlotValues.of(answers, moving.slot(), moving.search()))
            .with("appointmentId", moving.appointment().id().value())
            .with("reference", moving.reference());
    Values complete = values;
    try {
      complete = held(operation, values);
      journal.note(RestBooking.ASKED, "true");
      JsonNode moved = gateway.ask(OperationName.RESCHEDULE, complete);
      String id = operation.text(moved, Field.ID);
      return id.isEmpty() ? moving.appointment().id().value() : answers.appointmentId(id).value();
    } catch (RestRefusal e) {
      if (e.meaning() == Meaning.SLOT_GONE && isReadable() && isThere()) {
        return moving.appointment().id().value();
      }
      holds.release(complete);
      throw e.forGood();
    }
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    if (!notes.containsKey(RestBooking.ASKED)) {
      return new ReadBack.NotThere();
    }
    if (!isReadable()) {
      return new ReadBack.CannotTell();
    }
    return isThere()
        ? new ReadBack.Found(moving.appointment().id().value())
        : new ReadBack.NotThere();
  }

  private Values held(Operation reschedule, Values values) {
    try {
      return holds.held(reschedule, values);
    } catch (OutcomeUnknown e) {
      throw new NothingHappened(String.valueOf(e.getMessage()), e.retryAfter());
    }
  }

  private boolean isReadable() {
    return answers.descriptor().operation(OperationName.APPOINTMENT).isPresent();
  }

  /** Whether the appointment is at the new time. */
  private boolean isThere() {
    Operation operation = gateway.operation(OperationName.APPOINTMENT);
    String id = moving.appointment().id().value();
    try {
      JsonNode found = gateway.ask(OperationName.APPOINTMENT, clinic.with("appointmentId", id));
      return answers
          .bookedTime(operation, found, id)
          .filter(booked -> booked.start().equals(moving.slot().start()))
          .isPresent();
    } catch (RestRefusal e) {
      throw new OutcomeUnknown(answers.descriptor().name() + " does not let us look back");
    }
  }
}
