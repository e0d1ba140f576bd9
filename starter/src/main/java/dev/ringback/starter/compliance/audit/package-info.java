/** Reading, exporting and anchoring the audit trail, and the accounting of disclosures. */
@NullMarked
package dev.ringback.starter.compliance.audit;

import org.jspecify.annotations.NullMarked;
