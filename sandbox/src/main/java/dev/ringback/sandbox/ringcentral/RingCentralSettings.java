package dev.ringback.sandbox.ringcentral;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The app that may ask the API.
 *
 * @param jwt its JWT credential
 */
@ConfigurationProperties("sandbox.ringcentral")
record RingCentralSettings(String clientId, String clientSecret, String jwt) {}
