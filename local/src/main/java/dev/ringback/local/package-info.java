/** Ringback on one machine, behind one command. */
@NullMarked
package dev.ringback.local;

import org.jspecify.annotations.NullMarked;
