/** Executes workflows and activities: wiring, start-up, health. */
@NullMarked
package dev.ringback.workers;

import org.jspecify.annotations.NullMarked;
