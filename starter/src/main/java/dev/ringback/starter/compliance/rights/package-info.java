/** Retention, legal hold, export, correction and erasure, as the staff API gives them. */
@NullMarked
package dev.ringback.starter.compliance.rights;

import org.jspecify.annotations.NullMarked;
