/** Who did what, to whose records, when and why: written once, never changed, and provably so. */
@NullMarked
package dev.ringback.records.compliance.audit;

import org.jspecify.annotations.NullMarked;
