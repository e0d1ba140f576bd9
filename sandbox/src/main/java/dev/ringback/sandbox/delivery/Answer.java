package dev.ringback.sandbox.delivery;

import java.net.http.HttpHeaders;

/** What the receiver of a delivery answered. */
public record Answer(int status, HttpHeaders headers, String body) {
  public boolean ok() {
    return status / 100 == 2;
  }
}
