/** Reaching the caller: channels, effects, and the durable cadence of attempts. */
@NullMarked
package dev.ringback.workflows.outreach;

import org.jspecify.annotations.NullMarked;
