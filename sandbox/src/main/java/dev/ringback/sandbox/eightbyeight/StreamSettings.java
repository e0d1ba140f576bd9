package dev.ringback.sandbox.eightbyeight;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The contact center's event stream.
 *
 * @param apiKey of an app that may read it; empty: nobody may
 */
@ConfigurationProperties("sandbox.eight-by-eight-stream")
record StreamSettings(String apiKey, String tenant) {}
