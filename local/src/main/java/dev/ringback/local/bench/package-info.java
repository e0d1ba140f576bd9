/** Measures the stack on the machine it runs on. */
@NullMarked
package dev.ringback.local.bench;

import org.jspecify.annotations.NullMarked;
