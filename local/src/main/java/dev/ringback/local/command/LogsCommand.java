package dev.ringback.local.command;

import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.local.stack.LogFile;
import dev.ringback.local.stack.ServiceName;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the end of the services' logs, and where they are.")
final class LogsCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SERVICE",
      description = "postgres, temporal, sandbox, workers, starter or standby; all if left out.")
  private @Nullable String service;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "20",
      description = "How many lines of each. Default: ${DEFAULT-VALUE}.")
  private int lines;

  @Override
  public Integer call() {
    var context = Context.standard();
    var home = context.stack().home();
    var names = service == null ? List.of(ServiceName.values()) : List.of(Context.service(service));
    for (var name : names) {
      context.terminal().line(Ink.BOLD, home.log(name).toString());
      new LogFile(home.log(name)).tail(lines).forEach(context.terminal()::line);
    }
    return 0;
  }
}
