/** Whether this person may be contacted on this channel now, and why. */
@NullMarked
package dev.ringback.workflows.compliance;

import org.jspecify.annotations.NullMarked;
