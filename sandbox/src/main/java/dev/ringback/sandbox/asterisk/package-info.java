/** Asterisk at the clinic: its manager interface. */
@NullMarked
package dev.ringback.sandbox.asterisk;

import org.jspecify.annotations.NullMarked;
