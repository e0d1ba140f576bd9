/** Boulevard: carts of its Client API for new appointments, its Admin API for everything else. */
@NullMarked
package dev.ringback.activities.booking.boulevard;

import org.jspecify.annotations.NullMarked;
