package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BoulevardKeysTest {
  private static final String KEY = "00000000-0000-0000-0000-000000000000";
  private static final String SIGNED =
      "SqX9X6qPrWtkgg3namDluDOofHhiYJNHVlyKJPWsWi4="
          + "blvd-admin-v1312bf55a-b6c5-48f2-ab40-eef5d78277ac1700000000";

  @Test
  void admitsATokenSignedAsIntegrationsDo() {
    assertThat(keysAt(1_700_000_000L).admitsAdmin(basic(KEY + ":" + SIGNED))).isTrue();
    assertThat(keysAt(1_700_000_300L).admitsAdmin(basic(KEY + ":" + SIGNED))).isTrue();
  }

  @Test
  void refusesAStaleTokenAndOneFromTheFuture() {
    assertThat(keysAt(1_700_000_301L).admitsAdmin(basic(KEY + ":" + SIGNED))).isFalse();
    assertThat(keysAt(1_699_999_699L).admitsAdmin(basic(KEY + ":" + SIGNED))).isFalse();
  }

  @Test
  void refusesAChangedTokenAWrongKeyAndAGuest() {
    BoulevardKeys keys = keysAt(1_700_000_000L);
    assertThat(keys.admitsAdmin(basic(KEY + ":" + SIGNED.replace("SqX9", "SqX8")))).isFalse();
    assertThat(keys.admitsAdmin(basic("other:" + SIGNED))).isFalse();
    assertThat(keys.admitsAdmin(basic(KEY + ":"))).isFalse();
    assertThat(keys.admitsAdmin(null)).isFalse();
    assertThat(keys.admitsAdmin("Basic %%%")).isFalse();
  }

  @Test
  void admitsAGuestByTheKeyAlone() {
    BoulevardKeys keys = keysAt(1_700_000_000L);
    assertThat(keys.admitsGuest(basic(KEY + ":"))).isTrue();
    assertThat(keys.admitsGuest(basic("other:"))).isFalse();
    assertThat(keys.admitsGuest(basic(KEY + ":something"))).isFalse();
    assertThat(keys.admitsGuest("Bearer " + KEY)).isFalse();
  }

  private static BoulevardKeys keysAt(long unixSeconds) {
    return new BoulevardKeys(
        KEY,
        "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
        Catalogue.read(),
        Clock.fixed(Instant.ofEpochSecond(unixSeconds), ZoneOffset.UTC));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
