package dev.ringback.sandbox.network;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The public network from the start.
 *
 * @param staffLines phones at the clinic's desk
 * @param origins base addresses that stand behind the public one, in the order they are tried;
 *     none: the public one itself
 */
@ConfigurationProperties("sandbox.network")
record NetworkSettings(List<String> staffLines, List<String> origins) {
  NetworkSettings {
    origins = origins == null ? List.of() : List.copyOf(origins);
  }
}
