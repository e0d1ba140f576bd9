package dev.ringback.workflows.escalation;

/**
 * A member of staff speaks to a running episode.
 *
 * @param by who, as staff sign in; never a patient's name
 */
public record StaffCommand(String by) {}
