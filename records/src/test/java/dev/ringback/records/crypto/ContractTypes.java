package dev.ringback.records.crypto;

import dev.ringback.workflows.detection.MissedCallRecoveryWorkflow;
import io.temporal.activity.ActivityInterface;
import io.temporal.workflow.WorkflowInterface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Everything that travels between workflows, activities and clients. */
final class ContractTypes {
  private ContractTypes() {}

  /** Types of all parameters and results of the workflow and activity interfaces. */
  static List<Type> all() {
    return classes()
        .filter(c ->
            c.isAnnotationPresent(ActivityInterface.class)
                || c.isAnnotationPresent(WorkflowInterface.class))
        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
        .flatMap(ContractTypes::types)
        .filter(type -> type != void.class)
        .distinct()
        .toList();
  }

  private static Stream<Type> types(Method method) {
    return Stream.concat(
        Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes()));
  }

  private static Stream<? extends Class<?>> classes() {
    try {
      // A folder when the modules are built together, a jar otherwise.
      Path home =
          Path.of(
              MissedCallRecoveryWorkflow.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      if (Files.isDirectory(home)) {
        return classes(home).stream();
      }
      try (var jar = FileSystems.newFileSystem(home)) {
        return classes(jar.getPath("/")).stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<? extends Class<?>> classes(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .map(ContractTypes::load)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ContractTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
