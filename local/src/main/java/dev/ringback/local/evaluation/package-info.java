/** Plays scenarios against a stack and grades what is true afterwards, not what was said. */
@NullMarked
package dev.ringback.local.evaluation;

import org.jspecify.annotations.NullMarked;
