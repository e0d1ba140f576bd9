/** Twilio as the clinic's phone system: calls to numbers that lead to us. */
@NullMarked
package dev.ringback.starter.detection.twilio;

import org.jspecify.annotations.NullMarked;
