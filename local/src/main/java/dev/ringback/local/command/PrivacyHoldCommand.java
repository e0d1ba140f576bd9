package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.story.PrivacyApi;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "hold",
    mixinStandardHelpOptions = true,
    description = "Legal holds: nothing of a held person or clinic is purged or erased.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PrivacyHoldCommand.Add.class,
      PrivacyHoldCommand.Holds.class,
      PrivacyHoldCommand.Release.class
    })
final class PrivacyHoldCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  private static PrivacyApi api(Context context) {
    return Context.privacy(context.runningStack());
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Places a hold on a person or on a clinic.")
  static final class Add implements Callable<Integer> {
    @Option(names = "--phone", description = "The person's number, such as +15125550177.")
    private @Nullable String phone;

    @Option(names = "--clinic", description = "The clinic's id.")
    private @Nullable String clinic;

    @Option(names = "--reason", required = true, description = "Why; kept encrypted.")
    private String reason = "";

    @Option(names = "--by", required = true, description = "Who does it, for the record.")
    private String by = "";

    @Override
    public Integer call() {
      if (phone != null && clinic != null) {
        throw new Problem("a hold is on one of the two", "give --phone or --clinic, not both");
      }
      String whom = phone == null ? clinic : phone;
      if (whom == null) {
        throw new Problem("a hold is on a person or on a clinic", "give --phone or --clinic");
      }
      var context = Context.standard();
      var id = api(context).hold(phone == null ? "clinic" : "phone", whom, reason, by);
      context.terminal().line("Held: " + id);
      return 0;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists holds, newest first; people by their random id.")
  static final class Holds implements Callable<Integer> {
    @Override
    public Integer call() {
      var context = Context.standard();
      var holds = api(context).holds();
      holds.forEach(hold -> context.terminal().line(line(hold)));
      context.terminal().line(holds.size() + " holds.");
      return 0;
    }

    static String line(PrivacyApi.Hold hold) {
      var whom = hold.clinic() == null ? String.valueOf(hold.contact()) : "clinic " + hold.clinic();
      var until =
          hold.releasedAt() == null
              ? "in force"
              : "released " + hold.releasedAt() + " by " + hold.releasedBy();
      return "  %s  %s  since %s by %s, %s: %s"
          .formatted(hold.id(), whom, hold.placedAt(), hold.placedBy(), until, hold.reason());
    }
  }

  @Command(name = "release", mixinStandardHelpOptions = true, description = "Ends a legal hold.")
  static final class Release implements Callable<Integer> {
    @Parameters(
        paramLabel = "HOLD",
        description = "Its id, lh_…, as `ringback privacy hold list` shows it.")
    private String hold = "";

    @Option(names = "--by", required = true, description = "Who does it, for the record.")
    private String by = "";

    @Override
    public Integer call() {
      var context = Context.standard();
      api(context).release(hold, by);
      context.terminal().line("Released.");
      return 0;
    }
  }
}
