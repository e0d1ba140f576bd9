/** Calls to clinics whose phone system is 8x8 Work, as its analytics list them. */
@NullMarked
package dev.ringback.activities.detection.eightbyeight;

import org.jspecify.annotations.NullMarked;
