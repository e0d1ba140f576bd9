/**
 * Calls to the clinic as Vonage tells of them: the Voice API, and Vonage Business Communications.
 */
@NullMarked
package dev.ringback.starter.detection.vonage;

import org.jspecify.annotations.NullMarked;
