/** Webhooks as they came in, and the episodes they opened. */
@NullMarked
package dev.ringback.records.detection;

import org.jspecify.annotations.NullMarked;
