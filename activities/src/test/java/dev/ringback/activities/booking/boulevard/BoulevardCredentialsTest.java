package dev.ringback.activities.booking.boulevard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BoulevardCredentialsTest {
  private final BoulevardCredentials credentials =
      new BoulevardCredentials(
          "00000000-0000-0000-0000-000000000000", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  @Test
  void signsAnAdminTokenForABusinessAndASecond() {
    assertThat(
            credentials.admin(
                "312bf55a-b6c5-48f2-ab40-eef5d78277ac", Instant.ofEpochSecond(1_700_000_000)))
        .isEqualTo(
            "Basic MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwOlNxWDlYNnFQcld0a2dnM25hbURsdURPb2ZIaGlZSk5IVmx5S0pQV3NXaTQ9Ymx2ZC1hZG1pbi12MTMxMmJmNTVhLWI2YzUtNDhmMi1hYjQwLWVlZjVkNzgyNzdhYzE3MDAwMDAwMDA=");
  }

  @Test
  void showsAGuestsKeyAndAnEmptyToken() {
    assertThat(credentials.guest())
        .isEqualTo("Basic MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwOg==");
  }

  @Test
  void hidesItselfInText() {
    assertThat(credentials.toString()).isEqualTo("BoulevardCredentials[…]");
  }
}
