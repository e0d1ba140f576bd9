package dev.ringback.sandbox.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The load balancer in front of whoever is told things: what goes to the public address goes to the
 * first origin that takes the connection. Other addresses are reached directly.
 */
@Component
public class FrontDoor {
  private final URI publicUrl;
  private final List<URI> origins;

  FrontDoor(@Value("${sandbox.public-url}") String publicUrl, NetworkSettings settings) {
    this.publicUrl = URI.create(publicUrl);
    this.origins = settings.origins().stream().map(URI::create).toList();
  }

  /**
   * Reaches an address, {@code http(s)} or {@code ws(s)}.
   *
   * @throws IOException of the last attempt, when nobody takes the connection; of the first one
   *     that was taken, when it fails later
   */
  public <T> T reach(URI address, Attempt<T> attempt) throws IOException {
    List<URI> ways = ways(address);
    for (URI way : ways.subList(0, ways.size() - 1)) {
      try {
        return attempt.at(way);
      } catch (ConnectException | HttpConnectTimeoutException _) {
        continue;
      }
    }
    return attempt.at(ways.getLast());
  }

  private List<URI> ways(URI address) {
    boolean ours = same(address, publicUrl) && !origins.isEmpty();
    return ours ? origins.stream().map(o -> through(o, address)).toList() : List.of(address);
  }

  private static boolean same(URI one, URI other) {
    return secure(one) == secure(other)
        && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private URI through(URI origin, URI address) {
    boolean socket = address.getScheme().toLowerCase(Locale.ROOT).startsWith("ws");
    String scheme = socket ? secure(origin) ? "wss" : "ws" : origin.getScheme();
    String path = address.getRawPath();
    String query = address.getRawQuery();
    return URI.create(
        scheme
            + "://"
            + origin.getRawAuthority()
            + (path == null ? "" : path)
            + (query == null ? "" : "?" + query));
  }

  private static boolean secure(URI address) {
    return address.getScheme().toLowerCase(Locale.ROOT).matches("https|wss");
  }

  private static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : secure(address) ? 443 : 80;
  }

  /** One attempt at an origin. */
  @FunctionalInterface
  public interface Attempt<T> {
    T at(URI way) throws IOException;
  }
}
