/**
 * A clinic as its staff describe it: locations, treatments, policies, voice, cadence. Plain data,
 * versioned.
 */
@NullMarked
package dev.ringback.workflows.clinic;

import org.jspecify.annotations.NullMarked;
