/** Where the Temporal server's binary comes from, and what a run's history says. */
@NullMarked
package dev.ringback.local.temporal;

import org.jspecify.annotations.NullMarked;
