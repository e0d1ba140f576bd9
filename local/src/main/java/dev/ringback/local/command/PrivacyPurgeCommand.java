package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.story.PrivacyApi;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "purge",
    mixinStandardHelpOptions = true,
    description = "Purges now what is due, instead of tonight, and shows how many of each class.")
final class PrivacyPurgeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Option(names = "--dry-run", description = "Only counts what is due.")
  private boolean dryRun;

  @Override
  public Integer call() {
    var context = Context.standard();
    var api = Context.privacy(context.runningStack());
    Set<String> before = api.purges().valueStream().map(p -> id(p)).collect(Collectors.toSet());
    api.purge(dryRun);
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var report = newest(api, before);
      if (report.isPresent()) {
        context.terminal().line(dryRun ? "Due:" : "Purged:");
        report
            .get()
            .path("counts")
            .properties()
            .forEach(count ->
                context
                    .terminal()
                    .line("  %-16s %d".formatted(count.getKey(), count.getValue().asLong())));
        return 0;
      }
      pause();
    }
    context.terminal().line("It goes on by itself. When it has ended: ringback privacy report");
    return 0;
  }

  private Optional<JsonNode> newest(PrivacyApi api, Set<String> before) {
    return api.purges()
        .valueStream()
        .filter(p -> !before.contains(id(p)) && p.path("dryRun").asBoolean() == dryRun)
        .findFirst();
  }

  private static String id(JsonNode purge) {
    return purge.path("id").asString();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("waiting was interrupted", "the purge goes on by itself");
    }
  }
}
