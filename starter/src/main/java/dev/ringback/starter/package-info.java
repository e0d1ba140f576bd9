/** The process that takes webhooks in and serves the staff: its settings, security and wiring. */
@NullMarked
package dev.ringback.starter;

import org.jspecify.annotations.NullMarked;
