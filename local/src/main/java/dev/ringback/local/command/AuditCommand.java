package dev.ringback.local.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Checks and exports the audit trail, and lists what vendors were given.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AuditVerifyCommand.class,
      AuditExportCommand.class,
      AuditDisclosuresCommand.class
    })
final class AuditCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  /** As the trail has it: no clinic in particular is the empty one. */
  static @Nullable String chain(@Nullable String clinic) {
    return "installation".equals(clinic) ? "" : clinic;
  }
}
