package dev.ringback.sandbox.jambonz;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An application's call status hook.
 *
 * @param webhookSecret the account's
 */
@ConfigurationProperties("sandbox.jambonz")
record JambonzSettings(String webhook, String webhookSecret) {}
