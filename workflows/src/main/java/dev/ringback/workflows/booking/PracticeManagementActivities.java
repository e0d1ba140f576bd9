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

  /** Lists all kinds of appointment. Safe to repeat. */
  @ActivityMethod
  ListedServices listServices(ListServices wanted);

  /** Looks for a person's appointments to come. Safe to repeat. */
  @ActivityMethod
  FoundAppointments findAppointments(FindAppointments search);

  /**
   * Moves an appointment once. Idempotency key: {@link MoveAppointment#effect()}. A retry reads the
   * appointment before it does anything: one that is at the new time was moved. While the new time
   * is not certain, the old one stays.
   */
  @ActivityMethod
  BookingResult move(MoveAppointment move);

  /**
   * Cancels an appointment once. Idempotency key: {@link CancelAppointment#effect()}. A retry reads
   * the appointment first.
   */
  @ActivityMethod
  CancelResult cancel(CancelAppointment cancellation);
}
