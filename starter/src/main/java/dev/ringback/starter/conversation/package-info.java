/** What callers say and write, on its way to the recovery that answers. */
@NullMarked
package dev.ringback.starter.conversation;

import org.jspecify.annotations.NullMarked;
