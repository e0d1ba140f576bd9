package dev.ringback.sandbox.eightbyeight;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The clinic's account. */
@ConfigurationProperties("sandbox.eight-by-eight")
record EightByEightSettings(String apiKey, String username, String password, String pbxId) {}
