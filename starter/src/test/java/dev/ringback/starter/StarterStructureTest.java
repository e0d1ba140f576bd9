package dev.ringback.starter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StarterStructureTest {
  private static final JavaClasses STARTER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ringback.starter");

  /** The one policy it knows tells a stop from other words: a stop waits for no workflow. */
  @Test
  void seesWorkflowsByTheirInterfacesOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("dev\\.ringback\\.workflows\\..*(Impl|(?<!Words)Policy)")
        .check(STARTER);
  }

  @Test
  void keepsControllersToThemselves() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .bePackagePrivate()
        .check(STARTER);
  }

  @Test
  void reachesTemporalThroughOneClass() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("TemporalRecoveries")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.temporal.client.WorkflowClient")
        .check(STARTER);
  }
}
