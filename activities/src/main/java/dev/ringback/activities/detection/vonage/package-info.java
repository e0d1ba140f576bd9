/** Vonage Business Communications, asked on a schedule. */
@NullMarked
package dev.ringback.activities.detection.vonage;

import org.jspecify.annotations.NullMarked;
