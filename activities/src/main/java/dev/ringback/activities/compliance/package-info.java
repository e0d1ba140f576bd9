/** Consents, opt-outs and contact decisions in the store. */
@NullMarked
package dev.ringback.activities.compliance;

import org.jspecify.annotations.NullMarked;
