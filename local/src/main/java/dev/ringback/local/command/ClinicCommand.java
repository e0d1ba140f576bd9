package dev.ringback.local.command;

import dev.ringback.local.doctor.ClinicCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "clinic",
    mixinStandardHelpOptions = true,
    description = "Works on clinic files.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ClinicCommand.Check.class)
final class ClinicCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Lists what is wrong with clinic files, and what to write instead.")
  static final class Check implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Clinic files in YAML.")
    private List<Path> files = List.of();

    @Option(
        names = "--live",
        description = {
          "Checks a clinic that is not live yet as if it were: also lists the kinds of appointment",
          "of the practice system that nobody decided (pms.services, see `ringback pms map`)."
        })
    private boolean live;

    @Override
    public Integer call() {
      var findings =
          files.stream()
              .flatMap(file -> (live ? ClinicCheck.goLive(file) : ClinicCheck.file(file)).stream())
              .toList();
      return DoctorCommand.print(Context.standard().terminal(), findings);
    }
  }
}
