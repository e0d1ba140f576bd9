/** Hand-overs to staff. */
@NullMarked
package dev.ringback.records.escalation;

import org.jspecify.annotations.NullMarked;
