package dev.ringback.sandbox.asterisk;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The manager interface.
 *
 * @param amiPort 0: none
 * @param secret empty: nobody may log in
 */
@ConfigurationProperties("sandbox.asterisk")
record AsteriskSettings(int amiPort, String user, String secret) {}
