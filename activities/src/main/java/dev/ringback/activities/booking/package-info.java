/** Looks for times and books them in Boulevard. */
@NullMarked
package dev.ringback.activities.booking;

import org.jspecify.annotations.NullMarked;
