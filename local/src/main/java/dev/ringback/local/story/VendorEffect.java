package dev.ringback.local.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request a vendor accepted.
 *
 * @param kind {@code call}, {@code sms}, {@code whatsapp}, {@code email}, {@code appointment} or
 *     {@code cancel}
 * @param at when the vendor received it
 * @param detail the words of a text or mail
 */
public record VendorEffect(
    String vendor,
    String kind,
    String id,
    Instant at,
    @Nullable String status,
    @Nullable String detail) {}
