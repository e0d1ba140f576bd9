package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.postgres.PostgresHost;
import dev.ringback.local.stack.Secrets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "service",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Runs a service in this process. Used by `ringback up`.",
    subcommands = ServiceCommand.Postgres.class)
final class ServiceCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  @Command(
      name = "postgres",
      mixinStandardHelpOptions = true,
      description = {
        "PostgreSQL with durable settings, on the loopback address.",
        "Takes POSTGRES_PASSWORD, DATABASE_OWNER_PASSWORD and DATABASE_PASSWORD from the",
        "environment."
      })
  static final class Postgres implements Callable<Integer> {
    @Option(names = "--port", required = true, description = "Port to listen on.")
    private int port;

    @Option(names = "--data", required = true, description = "Folder of the database.")
    private Path data = Path.of("");

    @Override
    public Integer call() throws Exception {
      new PostgresHost(
              port,
              data,
              secret(Secrets.POSTGRES_PASSWORD),
              secret(Secrets.DATABASE_OWNER_PASSWORD),
              secret(Secrets.DATABASE_PASSWORD))
          .run();
      return 1;
    }

    /** Goes into SQL text as it is, so nothing but what we make ourselves is taken. */
    private static String secret(String name) {
      var value = System.getenv(name);
      if (value == null || !value.matches("[A-Za-z0-9]{16,}")) {
        throw new Problem(
            name + " is not 16 or more letters and digits", "start it with `./ringback up`");
      }
      return value;
    }
  }
}
