package dev.ringback.records;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RecordsStructureTest {
  private static final JavaClasses RECORDS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ringback.records");

  @Test
  void knowWorkflowsAndNobodyElseOfOurs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.ringback.activities..",
            "dev.ringback.starter..",
            "dev.ringback.workers..",
            "dev.ringback.sandbox..",
            "dev.ringback.local..")
        .check(RECORDS);
  }

  @Test
  void useNothingOfSpringButItsJdbc() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.springframework..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.springframework.jdbc..", "org.springframework.dao.."))))
        .check(RECORDS);
  }

  /** Payloads are encrypted here; nothing here runs in a workflow or reaches Temporal's service. */
  @Test
  void useNothingOfTemporalButItsPayloads() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.temporal.workflow..",
            "io.temporal.activity..",
            "io.temporal.client..",
            "io.temporal.worker..")
        .check(RECORDS);
  }

  @Test
  void encryptWithoutKnowingWhat() {
    noClasses()
        .that()
        .resideInAPackage("dev.ringback.records.crypto..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.ringback.records.clinic..",
            "dev.ringback.records.compliance..",
            "dev.ringback.records.conversation..",
            "dev.ringback.records.detection..",
            "dev.ringback.records.escalation..",
            "dev.ringback.records.outreach..")
        .check(RECORDS);
  }
}
