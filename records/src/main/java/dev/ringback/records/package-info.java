/** The store: its schema, and how values lie in its columns. */
@NullMarked
package dev.ringback.records;

import org.jspecify.annotations.NullMarked;
