package dev.ringback.starter.detection.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.detection.socket.Block;
import dev.ringback.starter.detection.socket.BlockReader;
import dev.ringback.starter.detection.socket.Dialogue;
import dev.ringback.starter.detection.socket.KeptNews;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Logs in at Asterisk's manager interface, asks which calls are under way, then listens. Of callers
 * who are there and were not heard to come in it asks what they dialled.
 */
final class AmiDialogue implements Dialogue {
  private final AsteriskSettings settings;
  private final AmiCalls calls;
  private final Consumer<KeptNews> sink;
  private @Nullable OutputStream out;

  AmiDialogue(AsteriskSettings settings, AmiCalls calls, Consumer<KeptNews> sink) {
    this.settings = settings;
    this.calls = calls;
    this.sink = sink;
  }

  @Override
  public void begin(BlockReader in, OutputStream out) throws IOException {
    send(
        out,
        "Action: Login",
        "ActionID: ringback-login",
        "Username: " + settings.amiUser(),
        "Secret: " + settings.amiSecret(),
        "Events: call,agent");
    Block answer;
    do {
      answer = in.next();
      if (answer == null) {
        throw new IOException("it ended before the login was answered");
      }
    } while (!answer.is("ActionID", "ringback-login"));
    if (!answer.is("Response", "Success")) {
      throw new IOException("the login was refused: check the user, secret and permit list");
    }
    calls.connected();
    this.out = out;
    send(out, "Action: CoreShowChannels", "ActionID: ringback-channels");
  }

  @Override
  public void take(Block block) throws IOException {
    calls.read(block).forEach(sink);
    Optional<AmiCalls.Question> question = calls.question(block);
    OutputStream to = out;
    if (question.isPresent() && to != null) {
      send(
          to,
          "Action: Getvar",
          "ActionID: " + question.get().id(),
          "Channel: " + question.get().channel(),
          "Variable: CALLERID(dnid)");
    }
  }

  @Override
  public byte[] ping() {
    return "Action: Ping\r\n\r\n".getBytes(UTF_8);
  }

  private static void send(OutputStream out, String... lines) throws IOException {
    out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(UTF_8));
    out.flush();
  }
}
