package dev.ringback.local.paper;

import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the test classes are that show what the paper says. */
final class Proofs {
  private static final Pattern TEST =
      Pattern.compile(
          "^\\s*@(Test|ParameterizedTest|Property|TestFactory|ArchTest)\\b", Pattern.MULTILINE);

  private final Path root;

  /**
   * @param root of the source tree
   * @throws Problem if it is none
   */
  Proofs(Path root) {
    if (!Files.isDirectory(root.resolve("records/src/test"))) {
      throw new Problem(
          root + " holds no tests", "run this from the source tree, where the tests are");
    }
    this.root = root;
  }

  /** The file of a test class, relative to the source tree. */
  Optional<String> file(String test) {
    var module = test.substring(0, test.indexOf('.'));
    var path = module + "/src/test/java/dev/ringback/" + test.replace('.', '/') + ".java";
    return holdsTests(root.resolve(path)) ? Optional.of(path) : Optional.empty();
  }

  private static boolean holdsTests(Path file) {
    try {
      return Files.exists(file) && TEST.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new Problem(file + " cannot be read", "see that you may read it");
    }
  }

  /** Test classes that are named but do not exist, or hold no test. */
  List<String> missing(List<PaperData.Control> controls) {
    return controls.stream()
        .flatMap(control -> control.proof().stream())
        .distinct()
        .filter(test -> file(test).isEmpty())
        .toList();
  }
}
