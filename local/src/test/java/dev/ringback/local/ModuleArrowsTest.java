package dev.ringback.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which module may know which: read from the compiled classes of the whole tree. */
class ModuleArrowsTest {
  private static final Path TREE = Path.of(System.getProperty("user.dir")).getParent();
  private static final String OURS = "dev.ringback.";

  @ParameterizedTest
  @CsvSource({
    "workflows,''",
    "records,workflows",
    "activities,workflows records",
    "workers,workflows records activities",
    "starter,workflows records",
    "sandbox,''",
    "local,workflows records activities"
  })
  void knowsOnlyTheModulesItMay(String module, String known) {
    var classes =
        new ClassFileImporter()
            .importPath(TREE.resolve(module).resolve("target").resolve("classes"));
    assertThat(classes).as("compiled classes of " + module).isNotEmpty();
    noClasses().should().dependOnClassesThat(ofNoneOf(module + " " + known)).check(classes);
  }

  /** What is built elsewhere would offer TLS 1.2 again. */
  @ParameterizedTest
  @ValueSource(strings = {"records", "activities", "workers", "starter", "local"})
  void buildsHttpClientsInOnePlace(String module) {
    var classes =
        new ClassFileImporter()
            .importPath(TREE.resolve(module).resolve("target").resolve("classes"));
    noClasses()
        .that()
        .doNotHaveSimpleName("ClientTls")
        .should()
        .callMethod(HttpClient.class, "newBuilder")
        .orShould()
        .callMethod(HttpClient.class, "newHttpClient")
        .check(classes);
  }

  private static DescribedPredicate<JavaClass> ofNoneOf(String modules) {
    var allowed = Arrays.asList(modules.strip().split(" "));
    return DescribedPredicate.describe(
        "are ours, but of none of " + allowed,
        type ->
            type.getPackageName().startsWith(OURS)
                && !allowed.contains(
                    type.getPackageName().substring(OURS.length()).split("\\.", 2)[0]));
  }
}
