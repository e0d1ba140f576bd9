package dev.ringback.sandbox.nextech;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The user the practice gave its partner. Without a configured client nobody is admitted.
 *
 * @param tokenLife how long an access token is taken
 */
@ConfigurationProperties("sandbox.nextech")
record NextechSettings(
    String clientId, String username, String password, String resource, Duration tokenLife) {}
