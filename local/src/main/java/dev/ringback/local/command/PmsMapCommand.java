package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.pms.Mapping;
import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.workflows.clinic.Clinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = {
      "Asks the practice system for its kinds of appointment and proposes which treatment each",
      "belongs to. Decisions are kept in a sheet; what a person decided stays.",
      "Exit code 0 only if every kind is decided. The decided list belongs into the clinic file:",
      "without it a clinic is only taken as one that is not live (clinic.live: false)."
    })
final class PmsMapCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "CLINIC",
      description = "The clinic's YAML file; it must be applied, if only with live: false.")
  private Path clinic = Path.of("");

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      required = true,
      description = "The mapping sheet, in YAML; written anew with what is open.")
  private Path sheet = Path.of("");

  @Override
  public Integer call() {
    var context = Context.standard();
    var terminal = context.terminal();
    var file = clinic();
    var offered = Context.starter(context.runningStack()).services(file.id().value());
    var mapping = Mapping.of(sheet, offered, file);
    mapping.keep();
    mapping.table().forEach(terminal::line);
    terminal.line("");
    terminal.line(mapping.summary());
    mapping.open().forEach(row -> terminal.line(Ink.RED, "  " + row));
    if (mapping.isComplete()) {
      terminal.line("Every kind of appointment is decided. Put the services of " + sheet);
      terminal.line("under pms in " + clinic + ", and `live: true` under clinic; then apply it.");
      return 0;
    }
    terminal.line("Not ready to go live. Decide in " + sheet + " and run this again.");
    return 1;
  }

  private Clinic clinic() {
    try {
      return ClinicFile.parse(clinic.toString(), Files.readString(clinic));
    } catch (ClinicFileException e) {
      throw new Problem(clinic + " has problems", "run `./ringback clinic check " + clinic + "`");
    } catch (IOException e) {
      throw new Problem(clinic + " cannot be read", "name a clinic's YAML file");
    }
  }
}
