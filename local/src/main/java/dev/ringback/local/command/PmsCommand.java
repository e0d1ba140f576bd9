package dev.ringback.local.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "pms",
    mixinStandardHelpOptions = true,
    description = "Works on connections to practice-management systems.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PmsCheckCommand.class, PmsMapCommand.class})
final class PmsCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }
}
