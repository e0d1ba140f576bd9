package dev.ringback.workflows.booking;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * The clinic's practice-management system. Failures as in {@link
 * dev.ringback.workflows.outreach.TelephonyActivities}.
 */
@ActivityInterface(namePrefix = "PracticeManagement.")
public interface PracticeManagementActivities {

  /** Looks for times. Holds nothing; safe to repeat. */
  @ActivityMethod
  FoundSlots findSlots(FindSlots search);

  /**
   * Books once, creating or matching the patient by phone and email. Idempotency key: {@link
   * BookSlot#effect()}. A retry reads the earlier cart back before it does anything: a completed
   * one is the booking.
   */
  @ActivityMethod
  BookingResult book(BookSlot booking);
}
