package dev.ringback.workflows.booking;

import java.util.List;

/**
 * Times found, earliest first.
 *
 * @param search the search's handle at the practice-management system, such as a cart id
 */
public record FoundSlots(String search, List<Slot> slots) {}
