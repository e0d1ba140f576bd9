package dev.ringback.activities.escalation;

import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.workflows.escalation.ConfirmationRequest;
import dev.ringback.workflows.escalation.Escalation;
import dev.ringback.workflows.escalation.StaffActivities;
import dev.ringback.workflows.escalation.Ticket;
import java.time.InstantSource;

/** The staff's list of callbacks in PostgreSQL. */
public final class StaffActivitiesImpl implements StaffActivities {
  private final TicketRepository tickets;
  private final RequestedAppointmentRepository requests;
  private final InstantSource clock;

  public StaffActivitiesImpl(
      TicketRepository tickets, RequestedAppointmentRepository requests, InstantSource clock) {
    this.tickets = tickets;
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public Ticket escalate(Escalation escalation) {
    return new Ticket(
        tickets.open(
            escalation.effect(),
            escalation.episode(),
            escalation.contact(),
            escalation.location(),
            escalation.reason(),
            escalation.channel(),
            escalation.composite(),
            escalation.flags(),
            clock.instant()));
  }

  @Override
  public Ticket askToConfirm(ConfirmationRequest request) {
    Ticket ticket = escalate(request.escalation());
    requests.asked(
        request.appointment(),
        request.escalation().episode(),
        request.language(),
        ticket.id(),
        clock.instant());
    return ticket;
  }
}
