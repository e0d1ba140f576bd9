package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal;
import dev.ringback.records.crypto.KeyName;
import dev.ringback.records.crypto.KeyRotation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Shows, rotates and seals the keys of the installation, while it runs.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      KeysCommand.Status.class,
      KeysCommand.Rotate.class,
      KeysCommand.Rewrap.class,
      KeysCommand.Seal.class
    })
final class KeysCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
    return 2;
  }

  /** What every part works with. */
  abstract static class Part implements Callable<Integer> {
    final Context context = Context.standard();
    final KeyStore store = new KeyStore(context);

    abstract void run(Terminal terminal);

    @Override
    public final Integer call() {
      try {
        run(context.terminal());
        return 0;
      } catch (IllegalStateException e) {
        throw new Problem(String.valueOf(e.getMessage()), "see docs/compliance/keys.md");
      }
    }
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Lists the keys by id, and how many data keys wait to be wrapped anew.")
  static final class Status extends Part {
    @Override
    void run(Terminal terminal) {
      var status = store.rotation().status();
      terminal.line(
          status.sealedBy() == null
              ? "The key file is in the clear."
              : "The key file is encrypted under " + status.sealedBy() + ".");
      status.keys().forEach(key -> terminal.line(line(key)));
      terminal.line(
          store.withDataKeys(keys -> keys.waiting()) + " data keys are under an earlier key.");
    }

    private static String line(KeyRotation.Key key) {
      var use =
          key.isPrimary()
              ? "encrypts and decrypts"
              : key.from() == null ? "decrypts" : "decrypts; encrypts from " + key.from();
      return "  %-14s %-11s %s"
          .formatted(key.name().name().toLowerCase().replace('_', '-'), key.id(), use);
    }
  }

  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = {
        "Adds new keys to the key file. Running processes read with them at once and write with",
        "them after the notice; old keys still decrypt. Without a choice, all three rotate.",
        "The key of the caller hash never rotates: nobody on file would be found again."
      })
  static final class Rotate extends Part {
    @Option(names = "--kek", description = "The key that wraps people's data keys.")
    private boolean kek;

    @Option(names = "--payload", description = "The key of workflows that belong to nobody.")
    private boolean payload;

    @Option(names = "--shared", description = "The key of records that belong to nobody.")
    private boolean shared;

    @Option(
        names = "--notice",
        paramLabel = "SECONDS",
        defaultValue = "60",
        description = {
          "How long before the new keys are written with; ${DEFAULT-VALUE}. Longer than it takes",
          "to bring the file to every machine."
        })
    private int notice;

    @Override
    void run(Terminal terminal) {
      var names = names();
      store.audit(
          "keys:installation",
          Map.of(
              "rotated", names.stream().map(Enum::name).sorted().collect(Collectors.joining(" "))));
      Instant at = store.rotation().rotate(names, Duration.ofSeconds(notice));
      terminal.line("New keys are in the file; processes write with them from " + at + ".");
      if (names.contains(KeyName.KEY_ENCRYPTION)) {
        terminal.line("After that, run `./ringback keys rewrap`.");
      }
      terminal.line("Keep a new copy of the key file apart from the database's.");
    }

    private List<KeyName> names() {
      var names = new ArrayList<KeyName>();
      var all = !kek && !payload && !shared;
      if (kek || all) {
        names.add(KeyName.KEY_ENCRYPTION);
      }
      if (payload || all) {
        names.add(KeyName.PAYLOAD);
      }
      if (shared || all) {
        names.add(KeyName.SHARED);
      }
      return names;
    }
  }

  @Command(
      name = "rewrap",
      mixinStandardHelpOptions = true,
      description = {
        "Wraps every person's data keys under the key-encryption key in use, in batches.",
        "Safe while everything runs, and to be run again."
      })
  static final class Rewrap extends Part {
    @Override
    void run(Terminal terminal) {
      store.audit("keys:installation", Map.of("rewrapped", "data-keys"));
      int done =
          store.withDataKeys(keys -> {
            int waiting = keys.waiting();
            return keys.run(sofar -> terminal.line("  " + sofar + " of " + waiting));
          });
      terminal.line(done + " data keys were wrapped anew.");
    }
  }

  @Command(
      name = "seal",
      mixinStandardHelpOptions = true,
      description = {
        "Encrypts the key file under the master key RINGBACK_KEK names: a file in the clear, one",
        "under another master key, or one under an earlier version of the same."
      })
  static final class Seal extends Part {
    @Override
    void run(Terminal terminal) {
      var rotation = store.rotation();
      rotation.status();
      terminal.line("The key file is encrypted under " + rotation.seal() + ".");
      terminal.line("Start every process with the same RINGBACK_KEK; destroy copies in the clear.");
    }
  }
}
