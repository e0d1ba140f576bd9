package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.AppointmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Changes to standing appointments. The operations' names and inputs are those of the schema in
 * Boulevard's published SDK; that the Admin API takes them as they stand there is our reading.
 */
final class BoulevardReschedules {
  private static final String TIMES =
      "mutation($input: AppointmentRescheduleAvailableTimesInput!) {"
          + " appointmentRescheduleAvailableTimes(input: $input) {"
          + " availableTimes { bookableTimeId startTime } } }";
  private static final String RESCHEDULE =
      "mutation($input: AppointmentRescheduleInput!) {"
          + " appointmentReschedule(input: $input) { appointment { id startAt } } }";
  private static final String CANCEL =
      "mutation($input: CancelAppointmentInput!) {"
          + " cancelAppointment(input: $input) { appointment { id cancelled } } }";

  private final BoulevardGateway boulevard;
  private final String businessId;

  BoulevardReschedules(BoulevardGateway boulevard, String businessId) {
    this.boulevard = boulevard;
    this.businessId = businessId;
  }

  /** What Boulevard calls this time for this appointment; empty if it cannot be moved there. */
  Optional<String> time(AppointmentId appointment, Instant start, ZoneId zone) {
    LocalDate date = start.atZone(zone).toLocalDate();
    return ask(
            TIMES,
            Map.of(
                "appointmentId", appointment.value(), "date", date.toString(), "tz", zone.getId()))
        .path("appointmentRescheduleAvailableTimes")
        .path("availableTimes")
        .valueStream()
        .filter(time ->
            OffsetDateTime.parse(time.path("startTime").asString("")).toInstant().equals(start))
        .map(time -> time.path("bookableTimeId").asString(""))
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  /** Moves it, and tells the clinic's people. Returns its id. */
  String move(AppointmentId appointment, String time) {
    return required(
        ask(
                RESCHEDULE,
                Map.of(
                    "appointmentId",
                    appointment.value(),
                    "bookableTimeId",
                    time,
                    "sendNotification",
                    true))
            .path("appointmentReschedule")
            .path("appointment")
            .path("id"));
  }

  /** Cancels it at the client's wish, and sends them the clinic's own notice. Returns its id. */
  String cancel(AppointmentId appointment) {
    return required(
        ask(
                CANCEL,
                Map.of("id", appointment.value(), "reason", "CLIENT_CANCEL", "notifyClient", true))
            .path("cancelAppointment")
            .path("appointment")
            .path("id"));
  }

  private JsonNode ask(String query, Map<String, ?> input) {
    return boulevard.admin(businessId, query, Map.of("input", input));
  }

  private static String required(JsonNode node) {
    String text = node.asString("");
    if (text.isEmpty()) {
      throw new OutcomeUnknown("Boulevard's answer lacks what was asked for");
    }
    return text;
  }
}
