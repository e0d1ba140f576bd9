/** A language model on loopback: OpenAI's wire, answered by rules that read only the request. */
@NullMarked
package dev.ringback.sandbox.conversation;

import org.jspecify.annotations.NullMarked;
