/** Practice-management systems with a REST API, each told by a descriptor instead of code. */
@NullMarked
package dev.ringback.activities.booking.descriptor;

import org.jspecify.annotations.NullMarked;
