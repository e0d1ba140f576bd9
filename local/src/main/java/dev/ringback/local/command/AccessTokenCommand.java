package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Makes, lists and revokes the tokens of programs.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AccessTokenCommand.Create.class,
      AccessTokenCommand.Tokens.class,
      AccessTokenCommand.Revoke.class
    })
final class AccessTokenCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes a token and prints it, this once.")
  static final class Create implements Callable<Integer> {
    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What it is for.")
    private String name = "";

    @Option(
        names = "--permissions",
        paramLabel = "LIST",
        required = true,
        description = "With commas between them, such as READ_EPISODES,READ_TICKETS.")
    private String permissions = "";

    @Option(
        names = "--expires",
        paramLabel = "DAYS",
        defaultValue = "90",
        description = "In how many days, 366 at most. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
        names = "--clinic",
        paramLabel = "CLINIC",
        description = "The one clinic it sees. Left out: every clinic.")
    private @Nullable String clinic;

    @Override
    public Integer call() {
      if (days < 1 || days > 366) {
        throw new Problem("--expires is not from 1 to 366", "write a number of days, such as 90");
      }
      var context = Context.standard();
      var made =
          AccessCommand.api(context)
              .createToken(name, permissions, clinic, Instant.now().plus(Duration.ofDays(days)));
      context.terminal().line(made.secret());
      context.terminal().line("Token " + made.id() + ". It is not shown again.");
      return 0;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists tokens: id, name, when they end, when they were last used.")
  static final class Tokens implements Callable<Integer> {
    @Override
    public Integer call() {
      var context = Context.standard();
      AccessCommand.api(context)
          .tokens()
          .forEach(token ->
              context
                  .terminal()
                  .line(
                      "%s  %s  %s  %s"
                          .formatted(
                              token.id(),
                              token.name(),
                              token.revokedAt() == null
                                  ? "until " + token.expiresAt()
                                  : "revoked " + token.revokedAt(),
                              token.lastUsedAt() == null
                                  ? "never used"
                                  : "last used " + token.lastUsedAt())));
      return 0;
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Makes a token useless at once.")
  static final class Revoke implements Callable<Integer> {
    @Parameters(
        index = "0",
        paramLabel = "TOKEN",
        description = "Its id; `ringback access token list` shows them.")
    private String token = "";

    @Override
    public Integer call() {
      var context = Context.standard();
      AccessCommand.api(context).revokeToken(token);
      context.terminal().line(token + " is revoked.");
      return 0;
    }
  }
}
