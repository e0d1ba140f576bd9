package dev.ringback.local.command;

import dev.ringback.local.machine.PrivateFile;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.story.PrivacyApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "privacy",
    mixinStandardHelpOptions = true,
    description = "Retention, legal hold, and what a person may ask for.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PrivacyCorrectCommand.class,
      PrivacyEraseCommand.class,
      PrivacyHoldCommand.class,
      PrivacyPurgeCommand.class
    })
final class PrivacyCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Writes everything about one person into a file that only you can read.")
  int export(
      @Parameters(paramLabel = "PHONE", description = "The person's number, such as +15125550177.")
          String phone,
      @Option(
              names = "--to",
              paramLabel = "FILE",
              required = true,
              description = "Where to; .html gives a page to print, anything else JSON.")
          Path to)
      throws IOException {
    var text = to.toString().endsWith(".html") ? api().exportPage(phone) : api().export(phone);
    PrivateFile.write(to, text);
    say("Written to " + to + ". Hand it over safely, then delete it.");
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Enters a wish to be left alone that a person told the clinic.")
  int stop(
      @Parameters(paramLabel = "PHONE", description = "The person's number, such as +15125550177.")
          String phone,
      @Option(names = "--by", required = true, description = "Who does it, for the record.")
          String by) {
    api().stop(phone, by);
    say("Stopped: nothing automated contacts them any more.");
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Shows what became of an erasure, or what the last purges did.")
  int report(
      @Parameters(
              paramLabel = "ERASURE",
              arity = "0..1",
              description = "The erasure's id, ct_…; left out: purges.")
          @Nullable String erasure) {
    var found = erasure == null ? api().purges() : api().erasure(erasure);
    if (found.isNull()) {
      throw new Problem("there is no such erasure", "see `ringback privacy erase --help`");
    }
    say(found.toPrettyString());
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Lists whom people must still ask to erase somebody, or notes that one has answered."
      })
  int inquiries(
      @Parameters(paramLabel = "ERASURE", arity = "0..1", description = "The erasure's id, ct_….")
          @Nullable String erasure,
      @Option(names = "--answered", paramLabel = "PARTY", description = "Such as OPENAI.")
          @Nullable String party,
      @Option(names = "--by", description = "Who asked, for the record.") @Nullable String by) {
    if (erasure == null && party == null && by == null) {
      say(api().inquiries().toPrettyString());
      return 0;
    }
    if (erasure == null || party == null || by == null) {
      throw new Problem(
          "something is missing", "write `privacy inquiries ct_… --answered OPENAI --by maria`");
    }
    api().answered(erasure, party, by);
    say("Noted.");
    return 0;
  }

  private static PrivacyApi api() {
    return Context.privacy(Context.standard().runningStack());
  }

  private static void say(String line) {
    Context.standard().terminal().line(line);
  }
}
