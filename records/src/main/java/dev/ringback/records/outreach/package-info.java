/** People, and the ledger of effects. */
@NullMarked
package dev.ringback.records.outreach;

import org.jspecify.annotations.NullMarked;
