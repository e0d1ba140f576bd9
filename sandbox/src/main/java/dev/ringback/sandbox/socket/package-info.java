/** Plain sockets on this machine that phone systems are listened to over. */
@NullMarked
package dev.ringback.sandbox.socket;

import org.jspecify.annotations.NullMarked;
