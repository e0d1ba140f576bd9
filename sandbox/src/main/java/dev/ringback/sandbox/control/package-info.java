/** What a test steers and reads: planned faults, the log of accepted requests, the pace of time. */
@NullMarked
package dev.ringback.sandbox.control;

import org.jspecify.annotations.NullMarked;
