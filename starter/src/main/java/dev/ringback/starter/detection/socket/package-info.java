/** Sockets over which phone systems tell of calls as they happen: kept open, read line by line. */
@NullMarked
package dev.ringback.starter.detection.socket;

import org.jspecify.annotations.NullMarked;
