package dev.ringback.local.command;

import dev.ringback.local.doctor.ClinicCheck;
import dev.ringback.local.doctor.Finding;
import dev.ringback.local.doctor.MachineChecks;
import dev.ringback.local.doctor.StackChecks;
import dev.ringback.local.machine.Terminal;
import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.stack.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks this machine and the configuration; says how to put right what is wrong.")
final class DoctorCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "CLINIC.yaml",
      description = "Clinic files to check; those the stack uses if none is named.")
  private List<Path> clinics = List.of();

  @Override
  public Integer call() {
    var context = Context.standard();
    var installation = Installation.current();
    var stack = context.stack();
    var findings = new ArrayList<Finding>();
    findings.addAll(
        new MachineChecks(context.environment(), installation).run(stack.home().folder()));
    findings.addAll(new StackChecks(context.environment(), stack).run());
    if (clinics.isEmpty()) {
      var folder = context.environment().get("RINGBACK_CLINICS");
      findings.addAll(
          ClinicCheck.folder(folder == null ? installation.clinics() : Path.of(folder)));
    }
    clinics.forEach(file -> findings.addAll(ClinicCheck.file(file)));
    return print(context.terminal(), findings);
  }

  /** Returns 1 if something is wrong. */
  static int print(Terminal terminal, List<Finding> findings) {
    for (var finding : findings) {
      var state =
          finding.isFine() ? terminal.in(Ink.GREEN, "ok     ") : terminal.in(Ink.RED, "problem");
      terminal.line("  " + state + "  " + finding.subject() + ": " + finding.detail());
      if (finding.remedy() != null) {
        terminal.line("           → " + finding.remedy());
      }
    }
    return findings.stream().allMatch(Finding::isFine) ? 0 : 1;
  }
}
