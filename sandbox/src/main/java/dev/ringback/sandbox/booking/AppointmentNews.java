package dev.ringback.sandbox.booking;

/**
 * Published as a Spring event when an appointment came to be or changed.
 *
 * @param event the webhook's name for it
 */
record AppointmentNews(String event, Appointment appointment) {}
