/** Boulevard on loopback: a business's carts, calendars, clients and appointments in memory. */
@NullMarked
package dev.ringback.sandbox.booking;

import org.jspecify.annotations.NullMarked;
