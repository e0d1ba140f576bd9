/** Vonage at the clinic: numbers of its Voice API, and seats of Vonage Business Communications. */
@NullMarked
package dev.ringback.sandbox.vonage;

import org.jspecify.annotations.NullMarked;
