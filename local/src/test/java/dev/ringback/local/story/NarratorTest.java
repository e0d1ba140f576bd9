package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.machine.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NarratorTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void keepsWithinAHundredColumnsInLocalTime() {
    narrator(false)
        .entry(
            new TimelineEntry(
                Instant.parse("2026-11-23T18:00:00.250Z"),
                "said",
                "assistant",
                "WHATSAPP",
                "Hi, this is Lumen Aesthetics' AI assistant returning your call from a few minutes"
                    + " ago. What would you like to talk about?",
                null),
            Instant.parse("2026-11-23T18:00:00.250Z"));
    var lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 100);
    assertThat(lines.getFirst()).startsWith("12:00:00.250  whatsapp  assistant   Hi, this is");
    assertThat(lines.get(1)).startsWith(" ".repeat(36)).doesNotContain("\u001b");
  }

  @Test
  void coloursWhereAPersonLooks() {
    narrator(true)
        .entry(
            new TimelineEntry(Instant.EPOCH, "said", "caller", "SMS", "Yes", null), Instant.EPOCH);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\u001b[36mYes\u001b[0m");
  }

  private Narrator narrator(boolean colours) {
    return new Narrator(
        new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), colours),
        ZoneId.of("America/Chicago"));
  }
}
