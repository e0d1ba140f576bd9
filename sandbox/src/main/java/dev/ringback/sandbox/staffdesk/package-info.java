/** The clinic's front desk, where a person works off requested times over the staff API. */
@NullMarked
package dev.ringback.sandbox.staffdesk;

import org.jspecify.annotations.NullMarked;
