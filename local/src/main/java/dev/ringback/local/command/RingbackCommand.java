package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one command. */
@Command(
    name = "ringback",
    description = {
      "Wins back the calls a medical spa misses.",
      "",
      "New here: `ringback demo` starts everything on this machine and lets a caller miss the clinic."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "ringback 0.1.0",
    footer = {
      "",
      "From the source tree also: ringback test [unit|integration|browser|mutation], ringback format.",
      "State lives in RINGBACK_HOME (default .ringback); ports begin at RINGBACK_PORT_BASE (7400)."
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      CallCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      EvalCommand.class,
      BenchCommand.class,
      EpisodesCommand.class,
      SignalCommand.class,
      ClinicCommand.class,
      PmsCommand.class,
      KeysCommand.class,
      AccessCommand.class,
      AuditCommand.class,
      PrivacyCommand.class,
      CompliancePaperCommand.class,
      DoctorCommand.class,
      CertificateCommand.class,
      ServiceCommand.class
    })
public final class RingbackCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  /** Returns the exit code: 0 done, 1 a problem a person can put right, 2 a wrong command line. */
  public static int execute(String... arguments) {
    return new CommandLine(new RingbackCommand())
        .setExecutionExceptionHandler((e, line, _) -> {
          if (e instanceof Problem problem) {
            line.getErr().println("ringback: " + problem.getMessage());
          } else {
            e.printStackTrace(line.getErr());
          }
          return 1;
        })
        .execute(arguments);
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
  }
}
