package dev.ringback.sandbox.network;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Phones that are there from the start.
 *
 * @param staffLines at the clinic's desk
 */
@ConfigurationProperties("sandbox.network")
record NetworkSettings(List<String> staffLines) {}
