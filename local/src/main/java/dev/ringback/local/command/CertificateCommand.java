package dev.ringback.local.command;

import dev.ringback.local.stack.Home;
import dev.ringback.local.stack.Installation;
import dev.ringback.local.tls.CertificateAuthority;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "certificate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a certificate of the installation's own authority, for a server or a client.",
      "For one host or a private network; a public address needs one of a public authority."
    })
final class CertificateCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "HOST",
      description = "Names and addresses it is for, the first also its file's name.")
  private List<String> hosts = List.of();

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "Where the files go; RINGBACK_HOME/tls if left out.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    var context = Context.standard();
    var tls = Home.of(context.environment(), Installation.current().root()).tls();
    var place = folder == null ? tls : folder;
    var name = hosts.getFirst();
    CertificateAuthority.in(tls, Clock.systemUTC()).issue(place, name, hosts);
    context.terminal().line("Certificate  " + place.resolve(name + ".pem"));
    context.terminal().line("Key          " + place.resolve(name + ".key"));
    context.terminal().line("Authority    " + tls.resolve("ca.pem"));
    return 0;
  }
}
