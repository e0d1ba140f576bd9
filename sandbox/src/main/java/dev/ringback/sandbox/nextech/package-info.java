/** Nextech Select's API: tokens, free times, appointments and patients as FHIR STU3. */
@NullMarked
package dev.ringback.sandbox.nextech;

import org.jspecify.annotations.NullMarked;
