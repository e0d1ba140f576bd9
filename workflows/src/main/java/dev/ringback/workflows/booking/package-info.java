/** Availability, the choice of a slot, and the appointment in the practice-management system. */
@NullMarked
package dev.ringback.workflows.booking;

import org.jspecify.annotations.NullMarked;
