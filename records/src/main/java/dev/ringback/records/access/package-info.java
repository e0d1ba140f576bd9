/** People and tokens that may use the product, and what each may do. */
@NullMarked
package dev.ringback.records.access;

import org.jspecify.annotations.NullMarked;
