/** Retention, legal hold, export, correction and erasure, as the store knows them. */
@NullMarked
package dev.ringback.records.compliance.rights;

import org.jspecify.annotations.NullMarked;
