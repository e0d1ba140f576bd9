/** Checks the audit trail apart from the processes that write it. */
@NullMarked
package dev.ringback.local.audit;

import org.jspecify.annotations.NullMarked;
