/** Reads the caller's turns with a language model whose every proposal is checked. */
@NullMarked
package dev.ringback.activities.conversation;

import org.jspecify.annotations.NullMarked;
