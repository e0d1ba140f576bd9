package dev.ringback.sandbox.ringcentral;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The clinic's webhook subscription.
 *
 * @param verificationToken sent with each notification
 */
@ConfigurationProperties("sandbox.ringcentral")
record RingCentralSettings(String webhook, String verificationToken) {}
