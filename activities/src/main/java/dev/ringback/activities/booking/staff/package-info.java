/** Booking where nobody but the clinic's people knows the book: they confirm every time. */
@NullMarked
package dev.ringback.activities.booking.staff;

import org.jspecify.annotations.NullMarked;
