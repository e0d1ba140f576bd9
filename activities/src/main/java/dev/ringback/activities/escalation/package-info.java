/** Puts callbacks on the staff's list. */
@NullMarked
package dev.ringback.activities.escalation;

import org.jspecify.annotations.NullMarked;
