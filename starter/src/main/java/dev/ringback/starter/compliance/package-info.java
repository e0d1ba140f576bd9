/** Stops, heeded before anything else. */
@NullMarked
package dev.ringback.starter.compliance;

import org.jspecify.annotations.NullMarked;
