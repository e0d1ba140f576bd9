/** What practice-management systems told of appointments, and times that staff are to confirm. */
@NullMarked
package dev.ringback.records.booking;

import org.jspecify.annotations.NullMarked;
