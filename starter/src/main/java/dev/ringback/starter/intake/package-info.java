/**
 * Verified webhooks, kept first and handed over until they are done with, and whose episode a call
 * belongs to.
 */
@NullMarked
package dev.ringback.starter.intake;

import org.jspecify.annotations.NullMarked;
