package dev.ringback.local.temporal;

import io.temporal.api.history.v1.HistoryEvent;
import java.util.HashSet;
import java.util.List;

/**
 * Temporal Cloud's billable actions as far as a history shows them
 * (docs.temporal.io/cloud/actions):
 *
 * <ul>
 *   <li>one for a start, a continuation as new, a child's start;
 *   <li>one for each signal received or sent, each update accepted, each timer started;
 *   <li>one for each attempt of an activity: a started event carries the number of attempts;
 *   <li>one for each upsert of search attributes or memo, but none for the versioning attribute;
 *   <li>one for all markers of one workflow task, which is where local activities and side effects
 *       are recorded;
 *   <li>one for a Nexus operation scheduled.
 * </ul>
 *
 * <p>A history holds no queries, rejected updates or heartbeats; those are billed on top. A
 * signal-with-start is a start and a signal.
 */
public final class BillableActions {
  private static final String VERSIONING_ATTRIBUTE = "TemporalChangeVersion";

  private BillableActions() {}

  public static int count(List<HistoryEvent> history) {
    var actions = 0;
    var tasksWithMarkers = new HashSet<Long>();
    for (var event : history) {
      actions +=
          switch (event.getEventType()) {
            case EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
                EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
                EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
                EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED,
                EVENT_TYPE_TIMER_STARTED,
                EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
                EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED,
                EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED,
                EVENT_TYPE_NEXUS_OPERATION_SCHEDULED ->
                1;
            case EVENT_TYPE_ACTIVITY_TASK_STARTED ->
                Math.max(1, event.getActivityTaskStartedEventAttributes().getAttempt());
            case EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES -> isVersioning(event) ? 0 : 1;
            case EVENT_TYPE_MARKER_RECORDED ->
                tasksWithMarkers.add(
                        event.getMarkerRecordedEventAttributes().getWorkflowTaskCompletedEventId())
                    ? 1
                    : 0;
            default -> 0;
          };
    }
    return actions;
  }

  private static boolean isVersioning(HistoryEvent event) {
    var fields =
        event
            .getUpsertWorkflowSearchAttributesEventAttributes()
            .getSearchAttributes()
            .getIndexedFieldsMap()
            .keySet();
    return fields.size() == 1 && fields.contains(VERSIONING_ATTRIBUTE);
  }
}
