/** Turns with the caller: what was understood, what is asked next, how the lead scores on GLOW. */
@NullMarked
package dev.ringback.workflows.conversation;

import org.jspecify.annotations.NullMarked;
