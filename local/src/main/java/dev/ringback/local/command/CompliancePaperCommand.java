package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.paper.CompliancePaper;
import dev.ringback.local.stack.Installation;
import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.workflows.clinic.Clinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "compliance",
    mixinStandardHelpOptions = true,
    description = "Works on what reviewers ask for, and on the registries of numbers.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CompliancePaperCommand.Paper.class, RegistryCommand.class})
final class CompliancePaperCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  @Command(
      name = "paper",
      mixinStandardHelpOptions = true,
      description = {
        "Writes a clinic's checklist of agreements, data map, record of processing and security",
        "questionnaire. Needs no running stack, but for --access-review.",
        "Exit code 1 if a test class that the questionnaire relies on does not exist."
      })
  static final class Paper implements Callable<Integer> {
    @Option(
        names = "--clinic",
        paramLabel = "FILE",
        description = "The clinic's YAML file. Default: the example clinic.")
    private @Nullable Path clinicFile;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = "compliance-paper",
        description = "Where to write. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("compliance-paper");

    @Option(
        names = "--access-review",
        description = "Also asks the running starter who can get in, for access-review.csv.")
    private boolean accessReview;

    @Override
    public Integer call() {
      var terminal = Context.standard().terminal();
      var installation = Installation.current();
      var file = clinicFile == null ? installation.clinics().resolve("lumen.yaml") : clinicFile;
      var paper =
          new CompliancePaper(installation.root(), clinic(file), LocalDate.now(ZoneOffset.UTC));
      paper.write(out).forEach(name -> terminal.line(out.resolve(name).toString()));
      if (accessReview) {
        terminal.line(writeAccessReview().toString());
      }
      var unproven = paper.unproven();
      unproven.forEach(test -> terminal.line(Ink.RED, "there is no test class " + test));
      return unproven.isEmpty() ? 0 : 1;
    }

    private Path writeAccessReview() {
      var file = out.resolve("access-review.csv");
      try {
        return Files.writeString(file, AccessCommand.api(Context.standard()).review());
      } catch (IOException e) {
        throw new Problem(file + " cannot be written", "name another folder with --out");
      }
    }

    private static Clinic clinic(Path file) {
      try {
        return ClinicFile.parse(file.toString(), Files.readString(file));
      } catch (ClinicFileException e) {
        throw new Problem(file + " has problems", "run `./ringback clinic check " + file + "`");
      } catch (IOException e) {
        throw new Problem(file + " cannot be read", "name a clinic's YAML file");
      }
    }
  }
}
