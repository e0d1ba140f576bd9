package dev.ringback.local.evaluation;

import dev.ringback.local.temporal.PayloadReader;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.enums.v1.WorkflowTaskFailedCause;
import io.temporal.api.history.v1.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts from a history. */
final class HistoryReading {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PayloadReader payloads;
  private final List<String> failedTasks = new ArrayList<>();
  private final List<RunFacts.Time> found = new ArrayList<>();
  private final List<RunFacts.Time> offered = new ArrayList<>();
  private final List<RunFacts.Booking> bookings = new ArrayList<>();
  private final List<RunFacts.Change> changes = new ArrayList<>();
  private final List<Instant> stops = new ArrayList<>();
  private final Map<Long, String> activities = new HashMap<>();
  private final List<RunFacts.Answer> accepted = new ArrayList<>();

  private HistoryReading(PayloadReader payloads) {
    this.payloads = payloads;
  }

  static RunFacts of(List<HistoryEvent> history, PayloadReader payloads) {
    var reading = new HistoryReading(payloads);
    history.forEach(reading::take);
    return new RunFacts(
        List.copyOf(reading.accepted),
        reading.failedTasks,
        reading.found,
        reading.offered,
        reading.bookings,
        reading.changes,
        reading.stops);
  }

  private void take(HistoryEvent event) {
    switch (event.getEventType()) {
      case EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED -> accepted(event);
      case EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED -> completed(event);
      case EVENT_TYPE_WORKFLOW_TASK_FAILED -> failed(event);
      case EVENT_TYPE_ACTIVITY_TASK_SCHEDULED -> scheduled(event);
      case EVENT_TYPE_ACTIVITY_TASK_COMPLETED -> done(event);
      case EVENT_TYPE_MARKER_RECORDED -> marker(event);
      case EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED -> {
        if (event
            .getWorkflowExecutionSignaledEventAttributes()
            .getSignalName()
            .equals("optedOut")) {
          stops.add(at(event));
        }
      }
      default -> {}
    }
  }

  private void accepted(HistoryEvent event) {
    var request = event.getWorkflowExecutionUpdateAcceptedEventAttributes().getAcceptedRequest();
    var name = request.getInput().getName();
    accepted.add(new RunFacts.Answer(request.getMeta().getUpdateId(), name, false, false));
    if (name.equals("turn")) {
      var turn = json(request.getInput().getArgs().getPayloadsList());
      if (turn.path("stop").asBoolean(false)) {
        stops.add(at(event));
      }
    }
  }

  private void completed(HistoryEvent event) {
    var attributes = event.getWorkflowExecutionUpdateCompletedEventAttributes();
    // By its id: not every server names the event that accepted it.
    accepted.replaceAll(answer ->
        answer.id().equals(attributes.getMeta().getUpdateId())
            ? new RunFacts.Answer(
                answer.id(), answer.name(), true, attributes.getOutcome().hasFailure())
            : answer);
  }

  /** A task that lost a race against news or a reset is no failure of ours. */
  private void failed(HistoryEvent event) {
    var cause = event.getWorkflowTaskFailedEventAttributes().getCause();
    if (cause != WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND
        && cause != WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_RESET_WORKFLOW) {
      failedTasks.add(cause.name());
    }
  }

  private void scheduled(HistoryEvent event) {
    var attributes = event.getActivityTaskScheduledEventAttributes();
    var type = attributes.getActivityType().getName();
    activities.put(event.getEventId(), type);
    switch (type) {
      case "Receptionist.Read" -> times(at(event), input(event).path("offered"), offered);
      case "PracticeManagement.Book" -> {
        var slot = input(event).path("slot");
        bookings.add(
            new RunFacts.Booking(
                at(event),
                Instant.parse(slot.path("start").asString()),
                slot.path("location").asString("")));
      }
      case "PracticeManagement.Move" ->
          changes.add(change(event, Instant.parse(input(event).at("/slot/start").asString())));
      case "PracticeManagement.Cancel" -> changes.add(change(event, null));
      default -> {}
    }
  }

  private RunFacts.Change change(HistoryEvent event, @Nullable Instant to) {
    var appointment = input(event).path("appointment");
    return new RunFacts.Change(
        at(event),
        Instant.parse(appointment.path("start").asString()),
        to,
        appointment.path("location").asString(""));
  }

  private void done(HistoryEvent event) {
    var attributes = event.getActivityTaskCompletedEventAttributes();
    if ("PracticeManagement.FindSlots".equals(activities.get(attributes.getScheduledEventId()))) {
      times(at(event), json(attributes.getResult().getPayloadsList()).path("slots"), found);
    }
  }

  private void marker(HistoryEvent event) {
    var details = event.getMarkerRecordedEventAttributes().getDetailsMap();
    var type = details.get("type");
    if (type != null
        && json(type.getPayloadsList()).asString("").equals("Compliance.RecordOptOut")) {
      stops.add(at(event));
    }
  }

  private JsonNode input(HistoryEvent event) {
    return json(event.getActivityTaskScheduledEventAttributes().getInput().getPayloadsList());
  }

  private static void times(Instant at, JsonNode slots, List<RunFacts.Time> into) {
    slots
        .valueStream()
        .map(slot -> new RunFacts.Time(at, Instant.parse(slot.path("start").asString())))
        .forEach(into::add);
  }

  private JsonNode json(List<Payload> encoded) {
    if (encoded.isEmpty()) {
      return JSON.nullNode();
    }
    var readable = payloads.decode(encoded.subList(0, 1)).getFirst();
    return JSON.readTree(readable.getData().toByteArray());
  }

  private static Instant at(HistoryEvent event) {
    var time = event.getEventTime();
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
