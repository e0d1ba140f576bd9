package dev.ringback.local.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The run's page in the Temporal UI, as an operator sees it. */
@Timeout(300)
class TemporalUiBrowserIT {
  @TempDir private static Path home;

  @Test
  void showsReadableDetailsAndDecodedPayloads() {
    try (var theatre = Theatre.open(home, Map.of());
        var chromium = Chromium.open()) {
      var summary = theatre.play("books-by-text").summary();
      Page page = chromium.page();
      page.navigate(summary.temporalUi());
      // Input and result, decoded through the starter's codec endpoint.
      assertThat(page.locator("body")).containsText("\"clinic\": \"lumen\"");
      assertThat(page.locator("body")).containsText("urn:blvd:Appointment:");
      assertThat(page.locator("body")).containsText("Read the caller's turn");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "run.png")).setFullPage(true));
      page.navigate(summary.temporalUi().replace("/history", "/user-metadata"));
      // The UI renders Markdown in frames of their own.
      patiently().until(() -> shows(page, "GLOW 3.3"));
      patiently().until(() -> shows(page, "closed: booked"));
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "details.png")).setFullPage(true));
      assertThat(shows(page, "Whitfield") || shows(page, "forehead")).isFalse();
    }
  }

  /** Frames come and go while the page loads; the driver belongs to this thread. */
  private static ConditionFactory patiently() {
    return await()
        .pollInSameThread()
        .ignoreException(PlaywrightException.class)
        .atMost(Duration.ofSeconds(30));
  }

  private static boolean shows(Page page, String words) {
    return page.frames().stream().anyMatch(frame -> frame.content().contains(words));
  }
}
