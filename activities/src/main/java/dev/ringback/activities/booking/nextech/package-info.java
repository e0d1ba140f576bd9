/** Nextech Select: FHIR STU3 over its REST API. */
@NullMarked
package dev.ringback.activities.booking.nextech;

import org.jspecify.annotations.NullMarked;
