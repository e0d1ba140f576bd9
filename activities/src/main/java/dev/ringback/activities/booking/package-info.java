/**
 * Looks for times, books, moves and cancels in the clinic's practice-management system. One
 * sub-package per system.
 */
@NullMarked
package dev.ringback.activities.booking;

import org.jspecify.annotations.NullMarked;
