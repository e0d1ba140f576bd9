/** A missed call and the episode it opens: the one workflow per caller and location. */
@NullMarked
package dev.ringback.workflows.detection;

import org.jspecify.annotations.NullMarked;
