/**
 * The loopback vendors and scripted patients that stand in for the outside world on one machine.
 */
@NullMarked
package dev.ringback.sandbox;

import org.jspecify.annotations.NullMarked;
