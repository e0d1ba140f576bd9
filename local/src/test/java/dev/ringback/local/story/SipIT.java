package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.local.stack.Installation;
import dev.ringback.local.stack.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real SIP: a call rings out at a desk behind a proxy, and its caller is recovered. */
@Timeout(300)
class SipIT {
  private static final String LINE = "+15125550101";

  @TempDir private static Path home;
  @TempDir private static Path scratch;
  private static Theatre theatre;
  private static SipExchange sip;

  @BeforeAll
  static void open() throws Exception {
    var missing = SipExchange.missing();
    if ("required".equals(System.getenv("RINGBACK_SIP"))) {
      assertThat(missing).as("programs this machine lacks").isEmpty();
    }
    assumeThat(missing)
        .as("programs to install: apt-get install kamailio sip-tester curl openssl")
        .isEmpty();
    theatre = Theatre.open(home, Map.of());
    sip =
        new SipExchange(
            Installation.current().root(),
            scratch,
            Map.of(
                "RINGBACK_URL",
                theatre.stack.addresses().starter(),
                "RINGBACK_WEBHOOK_SECRET",
                theatre.stack.secrets().get(Secrets.WEBHOOK_SECRET)));
  }

  @AfterAll
  static void close() throws Exception {
    if (sip != null) {
      sip.close();
    }
    if (theatre != null) {
      theatre.close();
    }
  }

  @Test
  void recoversACallerWhomNobodyAnswersOnce() throws Exception {
    String caller = "+15125557001";
    sip.call(caller, LINE, "caller-unanswered.xml", "desk-rings.xml");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !theatre.starter.episodesOf(caller).isEmpty());
    assertThat(theatre.starter.episodesOf(caller)).hasSize(1);

    // A second call joins the recovery that runs.
    sip.call(caller, LINE, "caller-unanswered.xml", "desk-rings.xml");
    await()
        .during(Duration.ofSeconds(2))
        .until(() -> theatre.starter.episodesOf(caller).size() == 1);
  }

  @Test
  void leavesACallerAloneWhomTheDeskAnswers() throws Exception {
    String caller = "+15125557002";
    sip.call(caller, LINE, "caller-answered.xml", "");

    await().during(Duration.ofSeconds(3)).until(() -> theatre.starter.episodesOf(caller).isEmpty());
  }
}
