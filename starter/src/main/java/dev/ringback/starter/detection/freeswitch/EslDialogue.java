package dev.ringback.starter.detection.freeswitch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.detection.socket.Block;
import dev.ringback.starter.detection.socket.BlockReader;
import dev.ringback.starter.detection.socket.Dialogue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Logs in at FreeSWITCH's event socket and listens for legs that end. */
final class EslDialogue implements Dialogue {
  private static final String TYPE = "Content-Type";

  private final String password;
  private final Consumer<byte[]> sink;

  EslDialogue(String password, Consumer<byte[]> sink) {
    this.password = password;
    this.sink = sink;
  }

  @Override
  public void begin(BlockReader in, OutputStream out) throws IOException {
    await(in, "auth/request");
    command(in, out, "auth " + password, "the password was refused");
    command(in, out, "event plain CHANNEL_HANGUP_COMPLETE", "events were refused");
  }

  @Override
  public void take(Block block) {
    if (block.is(TYPE, "text/event-plain")) {
      sink.accept(block.body().getBytes(UTF_8));
    }
  }

  @Override
  public byte[] ping() {
    return "api uptime\n\n".getBytes(UTF_8);
  }

  private static void command(BlockReader in, OutputStream out, String text, String otherwise)
      throws IOException {
    out.write((text + "\n\n").getBytes(UTF_8));
    out.flush();
    String reply = await(in, "command/reply").get("Reply-Text");
    if (reply == null || !reply.startsWith("+OK")) {
      throw new IOException(otherwise);
    }
  }

  private static Block await(BlockReader in, String type) throws IOException {
    while (true) {
      Block block = in.next();
      if (block == null) {
        throw new IOException("it ended before the login was answered");
      }
      if (block.is(TYPE, type)) {
        return block;
      }
      if (block.is(TYPE, "text/rude-rejection")) {
        throw new IOException("it lets nobody in from here: check its access list");
      }
    }
  }
}
