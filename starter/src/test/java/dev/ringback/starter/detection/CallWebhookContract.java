package dev.ringback.starter.detection;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.detection.MissedCall;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What holds for every webhook that tells of calls. */
public abstract class CallWebhookContract extends StarterTest {
  protected final String caller = caller();
  protected final String call = unique("7f3a1c2e-0000-4000-8000-");

  /** Everything the system sends of one missed call, in order. */
  protected abstract List<String> missedCall();

  /** Sends a body with what proves where it comes from. */
  protected abstract HttpResponse<String> deliver(byte[] body);

  /** The same with a proof that is wrong. */
  protected abstract HttpResponse<String> forge(byte[] body);

  /** The same without any proof. */
  protected abstract HttpResponse<String> deliverBare(byte[] body);

  @Test
  void startsOneRecoveryForAMissedCall() {
    missedCall().forEach(this::deliver);

    missedOnce();
  }

  @Test
  void absorbsDuplicatesAndReplays() {
    for (String body : missedCall()) {
      assertThat(deliver(bytes(body)).statusCode()).isEqualTo(200);
      assertThat(deliver(bytes(body)).statusCode()).isEqualTo(200);
    }
    missedOnce();

    missedCall().forEach(this::deliver);

    missedOnce();
  }

  @Test
  void doesNotMindTheOrder() {
    missedCall().reversed().forEach(this::deliver);

    missedOnce();
  }

  @Test
  void refusesWhatIsForgedOrUnproven() {
    String body = missedCall().getLast();

    assertThat(forge(bytes(body)).statusCode()).isEqualTo(403);
    assertThat(deliverBare(bytes(body)).statusCode()).isEqualTo(401);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesATruncatedBody() {
    byte[] body = bytes(missedCall().getLast());

    assertThat(deliver(Arrays.copyOf(body, body.length * 2 / 3)).statusCode()).isEqualTo(400);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesAMegabyte() {
    assertThat(deliver(new byte[1024 * 1024]).statusCode()).isEqualTo(413);
  }

  @Test
  void startsNothingForABodyThatIsNotUtf8() {
    byte[] body = bytes(missedCall().getLast());
    byte[] broken = Arrays.copyOf(body, body.length);
    broken[body.length / 2] = (byte) 0xff;

    assertThat(deliver(broken).statusCode()).isEqualTo(400);
    assertThat(deliver("x".getBytes(UTF_16)).statusCode()).isEqualTo(400);
    assertThat(recoveries.told()).isEmpty();
  }

  private void deliver(String body) {
    assertThat(deliver(bytes(body)).statusCode()).isEqualTo(200);
  }

  protected final void missedOnce() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !recoveries.told(MissedCall.class).isEmpty());
    // A recovery is told of the same event again now and then, and takes it in once.
    assertThat(recoveries.told(MissedCall.class))
        .extracting(MissedCall::event)
        .containsOnly(recoveries.told(MissedCall.class).getFirst().event());
  }

  protected static byte[] bytes(String body) {
    return body.getBytes(UTF_8);
  }

  /** A signature of our webhook, or of jambonz's. */
  protected static String sign(String secret, Instant at, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  protected static String ours(Instant at, byte[] body) {
    return sign(TestSettings.WEBHOOK_SECRET, at, body);
  }
}
