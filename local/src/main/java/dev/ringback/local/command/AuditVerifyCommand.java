package dev.ringback.local.command;

import dev.ringback.local.audit.AnchorFiles;
import dev.ringback.local.audit.TrailCheck;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal;
import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.records.compliance.audit.AuditAnchor;
import dev.ringback.records.crypto.AuditSeal;
import dev.ringback.records.crypto.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Finds every entry that was changed, removed, inserted or moved, and says where.",
      "Entries cut off the end are found by anchors alone. Ends with 1 if anything is wrong."
    })
final class AuditVerifyCommand implements Callable<Integer> {
  private static final int MOST = 50;

  @Option(
      names = "--clinic",
      paramLabel = "ID",
      description = "Only this clinic's trail, or that of the `installation`.")
  private @Nullable String clinic;

  @Option(
      names = "--anchors",
      paramLabel = "FILE",
      description = "Anchors kept elsewhere: a file, or a folder of them.")
  private @Nullable Path anchors;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "An export in JSON, instead of the running stack.")
  private @Nullable Path file;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "The key file. Default: RINGBACK_KEYS, or that of RINGBACK_HOME.")
  private @Nullable Path keys;

  @Override
  public Integer call() {
    var context = Context.standard();
    var terminal = context.terminal();
    // Read before the trail, which goes on meanwhile.
    List<AuditAnchor> known = anchors == null ? List.of() : AnchorFiles.read(anchors);
    var check =
        new TrailCheck(
            key(context),
            AuditCommand.chain(clinic),
            count -> terminal.line(Ink.DIM, count + " entries checked …"));
    try (var lines = lines(context)) {
      return tell(terminal, check.check(lines, known));
    }
  }

  private Stream<String> lines(Context context) {
    if (file == null) {
      return Context.starter(context.runningStack())
          .auditExport(clinic == null ? Map.of() : Map.of("clinic", clinic));
    }
    try {
      return Files.lines(file);
    } catch (IOException e) {
      throw new Problem(file + " cannot be read", "name a file made by `ringback audit export`");
    }
  }

  private AuditSeal key(Context context) {
    Path named =
        keys != null
            ? keys
            : Path.of(
                context
                    .environment()
                    .getOrDefault("RINGBACK_KEYS", context.stack().home().keys().toString()));
    try {
      return Keys.load(named).auditSeal();
    } catch (IllegalStateException e) {
      throw new Problem(named + " holds no keys", "name the key file with --keys");
    }
  }

  private int tell(Terminal terminal, TrailCheck.Result result) {
    result.findings().stream().limit(MOST).forEach(finding -> terminal.line(finding.toString()));
    if (result.findings().size() > MOST) {
      terminal.line("and " + (result.findings().size() - MOST) + " more");
    }
    terminal.line(
        result.entries()
            + " entries, "
            + result.anchors()
            + " anchors: "
            + (result.findings().isEmpty()
                ? "as they were written."
                : "NOT as they were written."));
    if (anchors == null) {
      terminal.line(Ink.DIM, "Without --anchors, entries cut off the end are not missed.");
    }
    return result.findings().isEmpty() ? 0 : 1;
  }
}
