package dev.ringback.local.command;

import dev.ringback.local.machine.PrivateFile;
import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Erases a person: destroys the key everything about them is encrypted under, and asks vendors",
      "to delete their copies. It cannot be undone. What remains, and why, is in the report."
    })
final class PrivacyEraseCommand implements Callable<Integer> {
  private static final String WORD = "ERASE";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Parameters(paramLabel = "PHONE", description = "The person's number, such as +15125550177.")
  private String phone = "";

  @Option(names = "--by", required = true, description = "Who does it, for the record.")
  private String by = "";

  @Option(names = "--confirm", paramLabel = "WORD", description = "Write ERASE to confirm.")
  private String confirm = "";

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Writes what was erased where, what remains and why, as JSON.")
  private @Nullable Path certificate;

  @Override
  public Integer call() throws IOException {
    if (!confirm.equals(WORD)) {
      throw new Problem("an erasure cannot be undone", "confirm it with --confirm " + WORD);
    }
    var context = Context.standard();
    var api = Context.privacy(context.runningStack());
    var id = api.erase(phone, by);
    context.terminal().line("Erasure " + id + " has begun.");
    var until = System.nanoTime() + PATIENCE.toNanos();
    var told = 0;
    while (System.nanoTime() < until) {
      JsonNode erasure = api.erasure(id);
      var done = erasure.path("done");
      for (; told < done.size(); told++) {
        var step = done.get(told);
        context
            .terminal()
            .line("  " + step.path("name").asString() + " " + step.path("count").asInt());
      }
      var state = erasure.path("state").asString("");
      if (!state.isEmpty() && !state.equals("ASKED")) {
        context.terminal().line(state + ". Report: ringback privacy report " + id);
        certify(erasure);
        return state.equals("REFUSED") || state.equals("PAUSED") ? 1 : 0;
      }
      pause();
    }
    context.terminal().line("It goes on by itself. Report: ringback privacy report " + id);
    return 0;
  }

  private void certify(JsonNode erasure) throws IOException {
    if (certificate != null) {
      PrivateFile.write(certificate, erasure.toPrettyString());
      Context.standard().terminal().line("The certificate, as far as it has got: " + certificate);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("waiting was interrupted", "the erasure goes on by itself");
    }
  }
}
