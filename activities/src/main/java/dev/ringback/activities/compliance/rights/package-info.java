/** Purges and erasures, at the store and at vendors. */
@NullMarked
package dev.ringback.activities.compliance.rights;

import org.jspecify.annotations.NullMarked;
