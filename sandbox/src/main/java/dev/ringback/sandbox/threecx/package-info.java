/** 3CX at the clinic: the reports of its call journal. */
@NullMarked
package dev.ringback.sandbox.threecx;

import org.jspecify.annotations.NullMarked;
