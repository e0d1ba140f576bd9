/** Missed calls as phone systems report them, and the way from a webhook to its recovery. */
@NullMarked
package dev.ringback.starter.detection;

import org.jspecify.annotations.NullMarked;
