package dev.ringback.workflows.clinic;

/**
 * Something the clinic publishes beyond its menu and policies: parking, financing, preparation.
 *
 * @param id unique within the clinic, such as {@code parking}
 * @param title what it is about, in the words a caller would use
 */
public record Passage(String id, String title, String words) {}
