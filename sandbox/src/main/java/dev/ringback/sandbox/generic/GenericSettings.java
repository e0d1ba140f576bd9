package dev.ringback.sandbox.generic;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The webhook it was given.
 *
 * @param secret what it signs with
 */
@ConfigurationProperties("sandbox.generic")
record GenericSettings(String webhook, String secret) {}
