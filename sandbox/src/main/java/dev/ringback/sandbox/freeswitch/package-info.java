/** FreeSWITCH at the clinic: its event socket and the call records it posts. */
@NullMarked
package dev.ringback.sandbox.freeswitch;

import org.jspecify.annotations.NullMarked;
