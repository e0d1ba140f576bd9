package dev.ringback.sandbox;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SandboxStructureTest {
  private static final JavaClasses SANDBOX =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ringback.sandbox");

  /** It stands in for vendors: what it knew of Ringback would prove nothing about them. */
  @Test
  void knowsNothingOfRingback() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.ringback..").and(not(resideInAPackage("dev.ringback.sandbox.."))))
        .check(SANDBOX);
  }

  @Test
  void keepsControllersToThemselves() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .bePackagePrivate()
        .check(SANDBOX);
  }
}
