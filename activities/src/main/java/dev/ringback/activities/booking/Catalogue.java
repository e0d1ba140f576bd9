package dev.ringback.activities.booking;

import java.util.List;

/** What a practice-management system offers, for mapping it to the clinic file. */
public record Catalogue(List<Service> services, List<Item> locations, List<Item> staff) {

  /**
   * An appointment type or service.
   *
   * @param minutes usual length; 0 if the system does not tell
   */
  public record Service(String id, String name, String category, int minutes) {}

  /** A place or a person. */
  public record Item(String id, String name) {}
}
