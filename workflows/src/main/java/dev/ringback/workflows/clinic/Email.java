package dev.ringback.workflows.clinic;

/**
 * Sender of the clinic's mail. The postal address is required by CAN-SPAM, 15 U.S.C. 7704(a)(5).
 */
public record Email(String from, String fromName, String postalAddress) {}
