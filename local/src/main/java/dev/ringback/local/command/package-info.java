/** The commands a person types. */
@NullMarked
package dev.ringback.local.command;

import org.jspecify.annotations.NullMarked;
