/** The running recoveries, as webhooks, callers and staff reach them. */
@NullMarked
package dev.ringback.starter.recovery;

import org.jspecify.annotations.NullMarked;
