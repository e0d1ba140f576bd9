/** What was said, encrypted. */
@NullMarked
package dev.ringback.records.conversation;

import org.jspecify.annotations.NullMarked;
