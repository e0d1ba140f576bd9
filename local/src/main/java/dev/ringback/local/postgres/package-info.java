/** PostgreSQL hosted in a process of its own. */
@NullMarked
package dev.ringback.local.postgres;

import org.jspecify.annotations.NullMarked;
