package dev.ringback.sandbox.delivery;

import dev.ringback.sandbox.network.FrontDoor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Sends one request and gives the answer; no retries, no redirects followed. */
@Component
public class Deliveries {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final FrontDoor door;

  Deliveries(FrontDoor door) {
    this.door = door;
  }

  /**
   * Delivers.
   *
   * @throws InterruptedIOException when the thread was interrupted; its flag stays set
   * @throws IOException when no answer came
   */
  public Answer send(
      String method, URI url, Map<String, String> headers, byte[] body, Duration timeout)
      throws IOException {
    return door.reach(url, way -> once(method, way, headers, body, timeout));
  }

  private Answer once(
      String method, URI url, Map<String, String> headers, byte[] body, Duration timeout)
      throws IOException {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(timeout)
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the receiver");
    }
  }
}
