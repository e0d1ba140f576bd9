/**
 * What leaves this machine is encrypted: TLS 1.3 for clients, listeners, the store and Temporal.
 */
@NullMarked
package dev.ringback.records.transport;

import org.jspecify.annotations.NullMarked;
