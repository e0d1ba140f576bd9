package dev.ringback.workflows.outreach;

/**
 * The words attempts open with, one set per occasion.
 *
 * @param text SMS
 * @param whatsApp what the approved WhatsApp template says, for the transcript
 */
public record Openings(String text, String whatsApp, String mailSubject, String mailBody) {}
