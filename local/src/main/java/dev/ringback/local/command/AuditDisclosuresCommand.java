package dev.ringback.local.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "disclosures",
    mixinStandardHelpOptions = true,
    description = "Lists which vendor's product was given which data about a person, and when.")
final class AuditDisclosuresCommand implements Callable<Integer> {
  /** Whom. */
  static final class Person {
    @Option(names = "--contact", paramLabel = "ct_…", description = "By their id.")
    private @Nullable String contact;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "By their number, in E.164.")
    private @Nullable String phone;
  }

  @ArgGroup(multiplicity = "1")
  private Person person = new Person();

  @Override
  public Integer call() {
    var context = Context.standard();
    var terminal = context.terminal();
    var found =
        Context.starter(context.runningStack())
            .disclosures(
                person.contact != null
                    ? Map.of("contact", person.contact)
                    : Map.of("phone", person.phone == null ? "" : person.phone));
    found.forEach(one ->
        terminal.line(
            "%s  %-26s %-40s %s ×%d%s"
                .formatted(
                    one.first(),
                    one.system() == null ? one.product() : one.product() + "/" + one.system(),
                    String.join(" ", one.data()),
                    one.episode(),
                    one.times(),
                    one.outcome() == null ? "" : "  " + one.outcome())));
    terminal.line(found.size() + (found.size() == 1 ? " disclosure" : " disclosures"));
    return 0;
  }
}
