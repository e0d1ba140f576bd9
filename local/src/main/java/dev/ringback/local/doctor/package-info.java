/** Checks of a machine and of a configuration, each with its remedy. */
@NullMarked
package dev.ringback.local.doctor;

import org.jspecify.annotations.NullMarked;
