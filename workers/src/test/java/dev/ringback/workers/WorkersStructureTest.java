package dev.ringback.workers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
  void answerNothingOverHttp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
        .check(WORKERS);
  }
}
