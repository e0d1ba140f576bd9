package dev.ringback.local.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person is erased from a running stack: here, at the vendors, and in Temporal's history. */
@Timeout(300)
class ErasureIT {
  private static final String APPOINTMENT = "urn:blvd:Appointment:";
  private static final String WORDS = "forehead";

  @TempDir private static Path folder;

  @Test
  void leavesAnEpisodeThatOpensAndSaysNothing() throws Exception {
    try (var theatre = Theatre.open(folder.resolve("home"), Map.of());
        var chromium = Chromium.open()) {
      var play = theatre.begin("books-by-text");
      var episode = play.episode();
      // Asked for at once: thanks that come late open a run of their own under the same id.
      var address = play.page(episode);
      assertThat(play.outcome(episode.id())).isEqualTo("BOOKED");
      var page = chromium.page();
      page.navigate(address);
      assertThat(page.locator("body")).containsText(APPOINTMENT);
      assertThat(export(theatre, play)).contains(WORDS, play.caller(), "OPENAI_MODEL");
      play.awaitEffects("sms", 3);

      rotateEveryKey(theatre);
      assertThat(export(theatre, play)).contains(WORDS);
      page.navigate(address);
      assertThat(page.locator("body")).containsText(APPOINTMENT);
      assertThat(theatre.play("books-by-text").reached()).isTrue();

      var told =
          theatre.command("privacy", "erase", play.caller(), "--by", "maria", "--confirm", "ERASE");

      assertThat(told).contains("key-destroyed", "ERASED");
      assertThat(play.effects("delete-message")).isGreaterThanOrEqualTo(play.effects("sms"));
      assertThat(theatre.starter.timeline(episode.id()).toString())
          .doesNotContain(WORDS, "Whitfield");
      assertThatThrownBy(() -> export(theatre, play)).hasMessageContaining("404");
      opensUnreadable(page, address);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "erased.png")).setFullPage(true));

      play.ring();
      await().atMost(Duration.ofSeconds(60)).until(() -> !play.episode().id().equals(episode.id()));
      var second = play.episode();
      assertThat(theatre.starter.timeline(second.id()).toString()).contains("opens");
      page.navigate(play.page(second));
      assertThat(page.locator("body")).containsText("\"clinic\": \"lumen\"");
      opensUnreadable(page, address);

      assertThat(theatre.command("audit", "verify")).contains("as they were written");
    }
  }

  private static void rotateEveryKey(Theatre theatre) throws Exception {
    theatre.command("keys", "rotate", "--notice", "10");
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> !theatre.command("keys", "status").contains("encrypts from"));
    assertThat(theatre.command("keys", "rewrap")).contains("wrapped anew");
  }

  private static void opensUnreadable(Page page, String address) {
    page.navigate(address);
    assertThat(page.locator("body")).containsText("erased");
    assertThat(page.locator("body")).containsText("Event History");
    assertThat(page.content()).doesNotContain(APPOINTMENT).doesNotContain(WORDS);
  }

  private static String export(Theatre theatre, Theatre.Play play) throws Exception {
    var file = folder.resolve("person.json");
    theatre.command("privacy", "export", play.caller(), "--to", file.toString());
    return Files.readString(file);
  }
}
