/** One missed call, told as it unfolds. */
@NullMarked
package dev.ringback.local.story;

import org.jspecify.annotations.NullMarked;
