/** What workers listen on and reach is encrypted off this machine. */
@NullMarked
package dev.ringback.workers.transport;

import org.jspecify.annotations.NullMarked;
