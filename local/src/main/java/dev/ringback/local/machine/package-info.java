/** What this machine offers: programs, processes, places to keep files. */
@NullMarked
package dev.ringback.local.machine;

import org.jspecify.annotations.NullMarked;
