package dev.ringback.local.evaluation;

import dev.ringback.local.stack.Secrets;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.story.SandboxControls;
import dev.ringback.local.story.StarterApi;
import dev.ringback.local.temporal.CodecApi;
import dev.ringback.local.temporal.PayloadReader;
import dev.ringback.local.temporal.Runs;

/** A running stack as seen from the seats. */
public record Theatre(
    SandboxControls sandbox, StarterApi starter, Runs runs, PayloadReader payloads)
    implements AutoCloseable {

  public static Theatre in(Stack stack) {
    var addresses = stack.addresses();
    var secrets = stack.secrets();
    return new Theatre(
        new SandboxControls(addresses.sandbox()),
        new StarterApi(addresses.starters(), secrets.get(Secrets.API_TOKEN)),
        new Runs(addresses.temporal(), addresses.namespace()),
        new CodecApi(addresses.starters(), secrets.get(Secrets.CODEC_TOKEN)));
  }

  @Override
  public void close() {
    runs.close();
  }
}
