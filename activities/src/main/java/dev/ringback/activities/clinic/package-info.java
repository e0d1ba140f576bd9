/** What is asked of the clinic's systems on a schedule. */
@NullMarked
package dev.ringback.activities.clinic;

import org.jspecify.annotations.NullMarked;
