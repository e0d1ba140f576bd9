/** Writes down, elsewhere than in the store, how far the audit trail has got. */
@NullMarked
package dev.ringback.activities.compliance.audit;

import org.jspecify.annotations.NullMarked;
