/** What staff see and command. */
@NullMarked
package dev.ringback.starter.escalation;

import org.jspecify.annotations.NullMarked;
