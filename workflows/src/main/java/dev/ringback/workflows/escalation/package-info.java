/** Handing the caller to a person, with context. */
@NullMarked
package dev.ringback.workflows.escalation;

import org.jspecify.annotations.NullMarked;
