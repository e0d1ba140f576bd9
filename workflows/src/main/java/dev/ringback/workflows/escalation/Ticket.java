package dev.ringback.workflows.escalation;

/** A hand-over that staff can see. */
public record Ticket(TicketId id) {}
