/** Scripted patients: who rings, how they answer, what should come of it. */
@NullMarked
package dev.ringback.sandbox.patients;

import org.jspecify.annotations.NullMarked;
