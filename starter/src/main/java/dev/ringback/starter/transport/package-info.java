/** What comes in and goes out of the starter is encrypted off this machine. */
@NullMarked
package dev.ringback.starter.transport;

import org.jspecify.annotations.NullMarked;
