/** What practice-management systems tell of appointments, and what is asked of them for staff. */
@NullMarked
package dev.ringback.starter.booking;

import org.jspecify.annotations.NullMarked;
