/** Retention, legal hold, and the erasure of a person. */
@NullMarked
package dev.ringback.workflows.compliance.rights;

import org.jspecify.annotations.NullMarked;
