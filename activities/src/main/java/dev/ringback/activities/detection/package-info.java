/** Opens and closes episodes in the store. */
@NullMarked
package dev.ringback.activities.detection;

import org.jspecify.annotations.NullMarked;
