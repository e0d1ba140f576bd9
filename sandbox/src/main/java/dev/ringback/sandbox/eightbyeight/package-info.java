/** 8x8 Work: the clinic's phone system, whose calls are listed a while after they ended. */
@NullMarked
package dev.ringback.sandbox.eightbyeight;

import org.jspecify.annotations.NullMarked;
