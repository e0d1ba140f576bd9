/** Consents, opt-outs, contact decisions. */
@NullMarked
package dev.ringback.records.compliance;

import org.jspecify.annotations.NullMarked;
