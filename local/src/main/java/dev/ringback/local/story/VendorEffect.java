package dev.ringback.local.story;

import java.time.Instant;

/**
 * A request a vendor accepted.
 *
 * @param kind {@code call}, {@code sms}, {@code whatsapp}, {@code email}, {@code appointment} or
 *     {@code cancel}
 * @param at when the vendor received it
 */
record VendorEffect(String vendor, String kind, String id, Instant at) {}
