package dev.ringback.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the audit trail to the standard output.",
      "A whole trail in JSON can be checked later: ./ringback audit verify --file FILE"
    })
final class AuditExportCommand implements Callable<Integer> {
  /** Ways to write it. */
  enum Format {
    json,
    csv
  }

  @Option(
      names = "--format",
      defaultValue = "json",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.json;

  @Option(
      names = "--clinic",
      paramLabel = "ID",
      description = "Only this clinic's, or that of the `installation`.")
  private @Nullable String clinic;

  @Option(names = "--from", paramLabel = "INSTANT", description = "Such as 2026-11-01T00:00:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "INSTANT", description = "Exclusive.")
  private @Nullable String to;

  @Option(names = "--subject", paramLabel = "ct_…", description = "Only about this contact.")
  private @Nullable String subject;

  @Override
  public Integer call() {
    Map<String, String> query = new TreeMap<>(Map.of("format", format.name()));
    put(query, "clinic", clinic);
    put(query, "from", from);
    put(query, "to", to);
    put(query, "subject", subject);
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (var lines = Context.starter(Context.standard().runningStack()).auditExport(query)) {
      lines.forEach(out::println);
    }
    out.flush();
    return out.checkError() ? 1 : 0;
  }

  private static void put(Map<String, String> query, String name, @Nullable String value) {
    if (value != null) {
      query.put(name, value);
    }
  }
}
