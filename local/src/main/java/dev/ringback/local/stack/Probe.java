package dev.ringback.local.stack;

import dev.ringback.records.transport.ClientTls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Asks a service whether it is ready to work. */
@FunctionalInterface
public interface Probe {
  Duration PATIENCE = Duration.ofSeconds(2);

  boolean isReady();

  /** Ready when a GET answers 200. */
  static Probe http(String url) {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).GET().build();
    return () -> {
      try (var client = ClientTls.http().connectTimeout(PATIENCE).build()) {
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  /** Ready when the database lets the product's role in. */
  static Probe database(String url, String user, String password) {
    return () -> {
      try (var connection = DriverManager.getConnection(url, user, password)) {
        return connection.isValid(2);
      } catch (SQLException e) {
        return false;
      }
    };
  }
}
