package dev.ringback.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.local.machine.Problem;
import dev.ringback.records.transport.ClientTls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A phone system that tells of missed calls by the generic webhook. */
final class SignedNotices implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = ClientTls.http().connectTimeout(PATIENCE).build();
  private final URI webhook;
  private final String secret;

  /**
   * @param starter its base address
   * @param secret the key of the signature
   */
  SignedNotices(String starter, String secret) {
    this.webhook = URI.create(starter + "/webhooks/calls");
    this.secret = secret;
  }

  /**
   * One notice.
   *
   * @param sentAt by the clock, when the request began
   * @param answer nanoseconds until it was answered
   */
  record Notice(String caller, Instant sentAt, long answer) {}

  /**
   * Tells of a call.
   *
   * @throws Problem if it was not taken
   */
  Notice tell(String caller, String line) {
    byte[] body = body(caller, line).getBytes(UTF_8);
    var request =
        HttpRequest.newBuilder(webhook)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Ringback-Signature", signature(body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      var sentAt = Instant.now();
      var begin = System.nanoTime();
      var answer = http.send(request, BodyHandlers.discarding());
      var took = System.nanoTime() - begin;
      if (answer.statusCode() != 200) {
        throw new Problem(
            "the starter answered a notice " + answer.statusCode(),
            "see `./ringback logs starter`");
      }
      return new Notice(caller, sentAt, took);
    } catch (IOException e) {
      throw new Problem("the starter cannot be reached", "see `./ringback logs starter`");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("the bench was interrupted", "run it again");
    }
  }

  private static String body(String caller, String line) {
    return """
    {"eventId":"%s","system":"bench","occurredAt":"%s","callKey":"%s",
     "from":"%s","to":"%s","outcome":"NO_ANSWER","ringSeconds":22}
    """
        .formatted(UUID.randomUUID(), Instant.now(), UUID.randomUUID(), caller, line);
  }

  private String signature(byte[] body) {
    var at = String.valueOf(Instant.now().getEpochSecond());
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((at + ".").getBytes(UTF_8));
      return "t=" + at + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
