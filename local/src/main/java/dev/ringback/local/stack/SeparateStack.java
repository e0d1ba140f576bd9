package dev.ringback.local.stack;

import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A stack of its own in a folder below the usual one, empty each time: nothing an earlier run
 * stored can colour what is measured.
 */
public final class SeparateStack implements AutoCloseable {
  private final Stack stack;
  private final Thread ending;

  private SeparateStack(Stack stack) {
    this.stack = stack;
    this.ending = new Thread(() -> stack.abandon(Set.of()), "ending");
  }

  /**
   * Starts one.
   *
   * @param folder its name below the usual home
   * @param overrides variables for every process
   */
  public static SeparateStack start(
      Map<String, String> environment,
      String folder,
      int waitSpeed,
      Map<String, String> overrides,
      Progress progress) {
    var usual = Home.of(environment, Installation.current().root());
    var home = new Home(usual.folder().resolve(folder));
    var variables = new HashMap<>(environment);
    variables.putAll(overrides);
    variables.put("RINGBACK_HOME", home.folder().toString());
    var stack = Stack.of(variables, waitSpeed, progress);
    // One whose command was killed may still run.
    stack.stop();
    empty(home.folder());
    var separate = new SeparateStack(stack);
    Runtime.getRuntime().addShutdownHook(separate.ending);
    try {
      stack.start();
    } catch (RuntimeException e) {
      separate.close();
      throw e;
    }
    return separate;
  }

  public Stack stack() {
    return stack;
  }

  @Override
  public void close() {
    stack.stop();
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // This process is ending: the hook runs.
    }
  }

  private static void empty(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new Problem(folder + " cannot be emptied", "delete it");
    }
  }
}
