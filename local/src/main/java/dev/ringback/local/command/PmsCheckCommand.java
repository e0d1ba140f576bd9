package dev.ringback.local.command;

import dev.ringback.activities.booking.descriptor.Descriptor;
import dev.ringback.activities.booking.descriptor.DescriptorCheck;
import dev.ringback.activities.booking.descriptor.DescriptorException;
import dev.ringback.activities.booking.descriptor.DescriptorFile;
import dev.ringback.activities.booking.descriptor.LiveCheck;
import dev.ringback.activities.booking.descriptor.LiveCheck.Outcome;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal;
import dev.ringback.local.machine.Terminal.Ink;
import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.records.clinic.Scalar;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks how a system with a descriptor is spoken to: Vagaro, Aesthetic Record, PatientNow.",
      "Shows each request as it would be sent, for an invented person and with secrets masked.",
      "Nothing is sent without --live; with it, only what reads: token, catalogue, times."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the descriptor can be used and nothing that was asked failed",
      "1:something is wrong; it is listed with what to do",
      "2:a wrong command line"
    },
    footer = {
      "",
      "Address and credentials come from the variables of the system, such as",
      "VAGARO_API_BASE_URL, VAGARO_CLIENT_ID, VAGARO_CLIENT_SECRET; without any of them a",
      "running stack's sandbox is asked. RINGBACK_PMS_DESCRIPTORS names a folder of descriptors."
    })
final class PmsCheckCommand implements Callable<Integer> {
  @Option(
      names = "--system",
      paramLabel = "NAME",
      description = "vagaro, aesthetic-record or patientnow; all if neither is given.")
  private @Nullable String system;

  @Option(
      names = "--descriptor",
      paramLabel = "FILE",
      description = "A descriptor's YAML file, instead of the installation's.")
  private @Nullable Path file;

  @Option(
      names = "--clinic",
      paramLabel = "FILE",
      description = "A clinic's YAML file, whose ids are used and looked up.")
  private @Nullable Path clinicFile;

  @Option(names = "--live", description = "Also asks the system what may be asked without harm.")
  private boolean live;

  @Override
  public Integer call() {
    var context = Context.standard();
    var clinic = clinicFile == null ? null : clinic(clinicFile);
    try {
      var fine = true;
      for (var descriptor : descriptors(context)) {
        fine &= check(context, descriptor, clinic);
      }
      return fine ? 0 : 1;
    } catch (DescriptorException e) {
      for (var problem : e.problems()) {
        var terminal = context.terminal();
        terminal.line(
            terminal.in(Ink.RED, "problem")
                + "  "
                + problem.file()
                + " "
                + problem.path()
                + ": "
                + problem.message());
        terminal.line("           → " + problem.remedy());
      }
      return 1;
    }
  }

  private boolean check(Context context, Descriptor descriptor, @Nullable Clinic clinic) {
    var terminal = context.terminal();
    if (clinic != null && clinic.pms().kind() != descriptor.system()) {
      throw new Problem(
          "the clinic file names another practice system",
          "write pms.system: " + Scalar.word(descriptor.system()) + " and that system's ids");
    }
    var access = PmsAccess.of(context, descriptor);
    terminal.line(Ink.BOLD, descriptor.name());
    terminal.line("  " + Scalar.word(descriptor.status()) + ": " + descriptor.note());
    for (var shown :
        DescriptorCheck.requests(descriptor, access.baseUrl(), clinic, Instant.now())) {
      show(terminal, shown);
    }
    var lacking = DescriptorCheck.lacking(descriptor);
    if (!lacking.isEmpty()) {
      terminal.line("  Left to staff, for want of an operation: " + String.join(", ", lacking));
    }
    return !live || asked(terminal, descriptor, access, clinic);
  }

  private static void show(Terminal terminal, DescriptorCheck.Shown shown) {
    terminal.line("");
    terminal.line(
        "  "
            + terminal.in(Ink.CYAN, shown.operation())
            + (shown.reading() ? "" : "  (changes something: never sent by this check)"));
    terminal.line("    " + shown.method() + " " + shown.url());
    shown.headers().forEach((name, value) -> terminal.line("    " + name + ": " + value));
    if (shown.body() != null) {
      terminal.line("    " + shown.body());
    }
  }

  private static boolean asked(
      Terminal terminal, Descriptor descriptor, PmsAccess access, @Nullable Clinic clinic) {
    terminal.line("");
    terminal.line("  Asked at " + access.account().baseUrl());
    try (var http = VendorHttp.client()) {
      var tried =
          new LiveCheck(
                  descriptor,
                  access.account(),
                  new VendorHttp(descriptor.name(), http),
                  clinic,
                  InstantSource.system())
              .run();
      for (var step : tried) {
        var ink =
            switch (step.outcome()) {
              case PASSED -> Ink.GREEN;
              case FAILED -> Ink.RED;
              case SKIPPED -> Ink.DIM;
            };
        var word = "%-8s".formatted(Scalar.word(step.outcome()));
        terminal.line(
            "  %s %-26s %s".formatted(terminal.in(ink, word), step.what(), step.detail()));
      }
      return tried.stream().noneMatch(step -> step.outcome() == Outcome.FAILED);
    }
  }

  private List<Descriptor> descriptors(Context context) {
    if (file != null) {
      return List.of(DescriptorFile.read(file));
    }
    var folder = context.environment().getOrDefault("RINGBACK_PMS_DESCRIPTORS", "");
    var own = folder.isBlank() ? null : Path.of(folder);
    return wanted().stream().map(kind -> DescriptorFile.of(kind, own)).toList();
  }

  private List<PracticeSystem.Kind> wanted() {
    var found =
        DescriptorFile.SYSTEMS.stream()
            .filter(kind -> system == null || Scalar.word(kind).equals(system))
            .toList();
    if (found.isEmpty()) {
      throw new Problem(
          system + " is no system with a descriptor",
          "name one of "
              + DescriptorFile.SYSTEMS.stream()
                  .map(Scalar::word)
                  .collect(Collectors.joining(", ")));
    }
    return found;
  }

  private static Clinic clinic(Path file) {
    try {
      return ClinicFile.parse(file.toString(), Files.readString(file));
    } catch (ClinicFileException e) {
      throw new Problem(file + " has problems", "run `./ringback clinic check " + file + "`");
    } catch (IOException e) {
      throw new Problem(file + " cannot be read", "name a clinic's YAML file");
    }
  }
}
