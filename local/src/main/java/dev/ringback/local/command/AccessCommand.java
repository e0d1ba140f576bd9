package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.story.AccessApi;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    description = "Lets people and programs into the running installation, and out of it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AccessCommand.Users.class,
      AccessCommand.Invite.class,
      AccessCommand.Disable.class,
      AccessCommand.Review.class,
      AccessTokenCommand.class
    })
final class AccessCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  static AccessApi api(Context context) {
    return Context.access(context.runningStack());
  }

  @Command(
      name = "users",
      mixinStandardHelpOptions = true,
      description = "Lists the people who may sign in: login, role, clinic, state.")
  static final class Users implements Callable<Integer> {
    @Override
    public Integer call() {
      var context = Context.standard();
      api(context)
          .users()
          .forEach(user ->
              context
                  .terminal()
                  .line(
                      "%s  %s  %s  %s"
                          .formatted(
                              user.login(),
                              user.role(),
                              user.clinic() == null ? "every clinic" : user.clinic(),
                              user.state())));
      return 0;
    }
  }

  @Command(
      name = "invite",
      mixinStandardHelpOptions = true,
      description = {
        "Invites somebody: prints a link that opens once, within 24 hours.",
        "They choose a password and set up an authenticator app. With --again, somebody who is known"
            + " does so anew, as after a lost phone."
      })
  static final class Invite implements Callable<Integer> {
    @Option(
        names = "--login",
        paramLabel = "LOGIN",
        required = true,
        description = "Like a mail address, such as maria@lumen.example.")
    private String login = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "OWNER, MANAGER, FRONT_DESK, PROVIDER, AUDITOR or OPERATOR.")
    private String role = "";

    @Option(
        names = "--clinic",
        paramLabel = "CLINIC",
        description = "The one clinic they see. Left out: every clinic.")
    private @Nullable String clinic;

    @Option(names = "--again", description = "For somebody who is known; the role stays.")
    private boolean again;

    @Override
    public Integer call() {
      var context = Context.standard();
      if (role.isEmpty() != again) {
        throw new Problem("either --role or --again is needed", "name the role, such as OWNER");
      }
      var access = api(context);
      var invited =
          again
              ? access.inviteAgain(access.user(login).id())
              : access.invite(login, role.toUpperCase(Locale.ROOT), clinic);
      context.terminal().line(invited.link());
      context.terminal().line("Opens once, until " + invited.expiresAt() + ".");
      return 0;
    }
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Takes every way in from somebody, at once.")
  static final class Disable implements Callable<Integer> {
    @Parameters(
        index = "0",
        paramLabel = "LOGIN",
        description = "As `ringback access users` shows.")
    private String login = "";

    @Override
    public Integer call() {
      var context = Context.standard();
      var access = api(context);
      access.disable(access.user(login).id());
      context.terminal().line(login + " is out.");
      return 0;
    }
  }

  @Command(
      name = "review",
      mixinStandardHelpOptions = true,
      description = "Prints who can get in with what, tokens and emergencies, as CSV.")
  static final class Review implements Callable<Integer> {
    @Override
    public Integer call() {
      var context = Context.standard();
      api(context).review().lines().forEach(context.terminal()::line);
      return 0;
    }
  }
}
