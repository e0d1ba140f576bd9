package dev.ringback.starter.intake;

import dev.ringback.starter.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/**
 * A webhook's body, byte for byte as it was signed.
 *
 * <p>Read it before anything asks the request for parameters: the container would consume the body.
 *
 * @param at when the request came in
 */
public record WebhookDelivery(byte[] body, Instant at) {

  /**
   * Reads the body.
   *
   * @param limit most bytes to take
   */
  public static WebhookDelivery read(HttpServletRequest request, Clock clock, int limit)
      throws IOException {
    Instant at = clock.instant();
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    return new WebhookDelivery(body, at);
  }

  private static RuntimeException tooLarge(int limit) {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE, "The body may have at most " + limit + " bytes.");
  }
}
