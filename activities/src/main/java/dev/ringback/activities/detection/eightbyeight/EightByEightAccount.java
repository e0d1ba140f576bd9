package dev.ringback.activities.detection.eightbyeight;

import java.net.URI;
import java.time.ZoneId;

/**
 * An account of 8x8 Work.
 *
 * @param base address of the API, such as {@code https://api.8x8.com}
 * @param zone zone in which the times of questions are written
 */
public record EightByEightAccount(
    URI base, String apiKey, String username, String password, String pbxId, ZoneId zone) {
  @Override
  public String toString() {
    return "EightByEightAccount[…]";
  }
}
