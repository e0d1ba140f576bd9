package dev.ringback.starter.detection.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BlockReaderTest {

  @Test
  void readsMessagesOfAsteriskAfterItsGreeting() throws IOException {
    var in =
        reader(
            "Asterisk Call Manager/9.0.0\r\nEvent: A\r\nx: 1\r\nX: 2\r\n\r\n\r\nEvent: B\r\n\r\n");

    Block first = in.next();

    assertThat(first.get("event")).isEqualTo("A");
    assertThat(first.get("x")).isEqualTo("1");
    assertThat(in.next().get("Event")).isEqualTo("B");
    assertThat(in.next()).isNull();
  }

  @Test
  void readsABodyOfAsManyBytesAsAnnounced() throws IOException {
    var in = reader("Content-Length: 6\nContent-Type: t\n\nJosé\nContent-Type: u\n\n");

    assertThat(in.next().body()).isEqualTo("José\n");
    assertThat(in.next().get("Content-Type")).isEqualTo("u");
  }

  @Test
  void endsWithoutAMessageThatWasCutOff() throws IOException {
    assertThat(reader("Event: A\r\nx: 1").next()).isNull();
    assertThatThrownBy(() -> reader("Content-Length: 60\n\nshort").next())
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesWhatWouldFillTheMemory() {
    assertThatThrownBy(() -> reader("x".repeat(70_000) + "\n\n").next())
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> reader("Content-Length: 9999999\n\n").next())
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> reader("Content-Length: -1\n\n").next())
        .isInstanceOf(IOException.class);
  }

  @Test
  void showsNothingOfAMessageInLogs() {
    assertThat(new Block(java.util.Map.of("CallerIDNum", "+15125550142"), "").toString())
        .doesNotContain("512");
  }

  private static BlockReader reader(String text) {
    return new BlockReader(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
