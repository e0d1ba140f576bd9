/** Keys, the payload codec, and the keyed hash of a caller. */
@NullMarked
package dev.ringback.records.crypto;

import org.jspecify.annotations.NullMarked;
