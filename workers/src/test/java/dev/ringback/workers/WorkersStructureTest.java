package dev.ringback.workers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.temporal.activity.ActivityInterface;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkersStructureTest {
  private static final JavaClasses WORKERS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ringback.workers");

  @Test
  void reachNeitherTheStarterNorTheSandbox() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.ringback.starter..", "dev.ringback.sandbox..", "dev.ringback.local..")
        .check(WORKERS);
  }

  @Test
  void askTheStoreThroughRecordsOnly() {
    noClasses()
        .that()
        .doNotHaveSimpleName("RecordsConfiguration")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
        .check(WORKERS);
  }

  @Test
  void runEveryActivityThatAWorkflowMayAskFor() {
    Set<String> asked =
        new ClassFileImporter()
            .importPackages("dev.ringback.workflows").stream()
                .filter(type -> type.isAnnotatedWith(ActivityInterface.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    Set<String> registered =
        Arrays.stream(TaskQueueConfiguration.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("workerFactory"))
            .flatMap(method -> Arrays.stream(method.getParameterTypes()))
            .map(Class::getName)
            .collect(Collectors.toSet());
    assertThat(asked).hasSizeGreaterThan(5);
    assertThat(registered).containsAll(asked);
  }

  @Test
  void answerNothingOverHttp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
        .check(WORKERS);
  }
}
