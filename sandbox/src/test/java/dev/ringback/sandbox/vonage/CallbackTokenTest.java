package dev.ringback.sandbox.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallbackTokenTest {
  @Test
  void signsAsTheDocumentationStates() {
    var token = new CallbackToken("a1b2c3d", "signature-secret-for-tests-0123456789");

    assertThat(
            token.of(
                "{\"status\":\"timeout\"}".getBytes(UTF_8),
                1_700_000_000,
                "c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5"))
        .endsWith(".hkq1RRVysRtngqqst_ATuukNrYzdZ07BipkUo10moXM");
  }
}
