package dev.ringback.sandbox.conversation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Says a completion at the model's pace until it is said or nobody listens any more. */
final class Speech implements StreamingResponseBody {
  /** An answer that would not end drips, however fast the model is. */
  private static final Duration DRIP = Duration.ofMillis(1);

  private static final int ENDLESS = 10_000;

  private final Completion completion;
  private final Behaviour.Setting pace;
  private final ModelLog.Request log;
  private final boolean streamed;
  private final boolean withUsage;

  Speech(
      Completion completion,
      Behaviour.Setting pace,
      ModelLog.Request log,
      boolean streamed,
      boolean withUsage) {
    this.completion = completion;
    this.pace = pace;
    this.log = log;
    this.streamed = streamed;
    this.withUsage = withUsage;
  }

  /** A write fails when the client has closed the connection: that ends the speech. */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    boolean said = false;
    try {
      sleep(pace.firstToken());
      if (streamed) {
        stream(out);
      } else {
        sleep(pace.token().multipliedBy(Completion.tokens(completion.said().text())));
        log.firstToken();
        out.write(utf8(completion.whole().toString()));
        out.flush();
      }
      said = true;
    } finally {
      log.done(!said);
    }
  }

  private void stream(OutputStream out) throws IOException {
    send(out, completion.opening(withUsage));
    List<String> tokens = completion.tokens(withUsage);
    Duration between = pace.token().isZero() && tokens.size() > ENDLESS ? DRIP : pace.token();
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0) {
        sleep(between);
      }
      send(out, tokens.get(i));
      if (i == 0) {
        log.firstToken();
      }
    }
    for (String event : completion.closing(withUsage)) {
      send(out, event);
    }
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write(utf8("data: " + event + "\n\n"));
    out.flush();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void sleep(Duration time) throws IOException {
    try {
      if (time.isPositive()) {
        Thread.sleep(time);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while speaking", e);
    }
  }
}
