package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Corrects a name or a mail address, or takes out a fact that was misunderstood.",
      "The old value stays as an amendment."
    })
final class PrivacyCorrectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PHONE", description = "The person's number, such as +15125550177.")
  private String phone = "";

  @Option(names = "--email", description = "The right mail address.")
  private @Nullable String email;

  @Option(names = "--given", description = "The right given name.")
  private @Nullable String given;

  @Option(names = "--family", description = "The right family name; with --given.")
  private @Nullable String family;

  @Option(
      names = "--episode",
      paramLabel = "EPISODE",
      description = "The episode of a wrong fact, as in the person's export.")
  private @Nullable String episode;

  @Option(
      names = "--fact",
      paramLabel = "INDEX",
      description = "Which of its facts, as they stand in the export, counted from 0.")
  private @Nullable Integer fact;

  @Option(names = "--reason", required = true, description = "What the person said.")
  private String reason = "";

  @Option(names = "--by", required = true, description = "Who does it, for the record.")
  private String by = "";

  @Override
  public Integer call() {
    var body = body();
    var context = Context.standard();
    Context.privacy(context.runningStack()).correct(body);
    context.terminal().line("Corrected.");
    return 0;
  }

  /** As the API takes it. */
  Map<String, Object> body() {
    if (family != null && given == null) {
      throw new Problem("--family stands alone", "give the whole name: --given and --family");
    }
    if ((episode == null) != (fact == null)) {
      throw new Problem("a fact is found by two things", "give both --episode and --fact");
    }
    if (email == null && given == null && fact == null) {
      throw new Problem(
          "there is nothing to correct", "give --email, --given, or --episode and --fact");
    }
    var body =
        new LinkedHashMap<String, Object>(Map.of("phone", phone, "reason", reason, "by", by));
    if (email != null) {
      body.put("email", email);
    }
    if (given != null) {
      body.put(
          "name",
          family == null ? Map.of("given", given) : Map.of("given", given, "family", family));
    }
    if (episode != null && fact != null) {
      body.put("fact", Map.of("episode", episode, "index", fact));
    }
    return body;
  }
}
