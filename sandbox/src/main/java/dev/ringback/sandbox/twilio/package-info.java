/** Calls and messages as Twilio's 2010-04-01 API offers them. */
@NullMarked
package dev.ringback.sandbox.twilio;

import org.jspecify.annotations.NullMarked;
