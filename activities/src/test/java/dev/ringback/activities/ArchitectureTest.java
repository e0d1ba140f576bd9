package dev.ringback.activities;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.activities.compliance.rights.VendorDeletion;
import dev.ringback.activities.outreach.EffectOnce;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import io.temporal.activity.ActivityInterface;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String HERE = "dev.ringback.activities.";
  private static final JavaClasses ACTIVITIES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ringback.activities");

  @Test
  void knowWorkflowsAndRecordsAndNobodyElseOfOurs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.ringback.starter..",
            "dev.ringback.workers..",
            "dev.ringback.sandbox..",
            "dev.ringback.local..")
        .check(ACTIVITIES);
  }

  /**
   * No recording, no media stream and no speaker identification is asked for: there is no audio to
   * make a voiceprint of (740 ILCS 14, Tex. Bus. & Com. Code 503.001).
   */
  @Test
  void asksTwilioForNoRecordingAndNoVoiceprint() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            // Those found at Twilio all the same may be listed and deleted.
            "(?!com\\.twilio\\.rest\\.api\\.v2010\\.account\\.Recording(Reader|Deleter)?$)"
                + "com\\.twilio\\..*(Recording|\\.Record\\b|Transcription|Siprec|\\.Stream\\b|MediaStream|voiceprint"
                + "|intelligence|insights|verify).*")
        .check(ACTIVITIES);
  }

  @Test
  void areNoWebApplication() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web..",
            "org.springframework.http..",
            "org.springframework.boot..",
            "org.springframework.context..",
            "org.springframework.beans..",
            "jakarta.servlet..")
        .check(ACTIVITIES);
  }

  /** Neither the API of workflow code nor the workflows themselves. */
  @Test
  void doNothingOnlyAWorkflowMay() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.temporal.workflow..", "io.temporal.client..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("dev\\.ringback\\.workflows\\..*WorkflowImpl.*")
        .check(ACTIVITIES);
  }

  @Test
  void shareBetweenDomainsOnlyHowVendorsAreAsked() {
    String[] domains = {
      "booking", "compliance", "conversation", "detection", "escalation", "outreach"
    };
    for (String domain : domains) {
      noClasses()
          .that()
          .resideInAPackage(HERE + domain + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.ringback.activities..")
                  .and(not(resideInAPackage(HERE + domain + "..")))
                  .and(
                      not(
                          belongToAnyOf(
                              EffectOnce.class,
                              VendorException.class,
                              VendorHttp.class,
                              SyncSource.class,
                              VendorDeletion.class,
                              VendorDeletion.Result.class))))
          .check(ACTIVITIES);
    }
  }

  @Test
  void keepEachVendorInItsDomain() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..outreach..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.twilio..", "com.sendgrid..")
        .check(ACTIVITIES);
    noClasses()
        .that()
        .resideOutsideOfPackage("..conversation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.openai..")
        .check(ACTIVITIES);
  }

  @Test
  void implementTheirDomainsInterface() {
    classes()
        .that()
        .haveSimpleNameEndingWith("ActivitiesImpl")
        .should()
        .implement(
            describe(
                "an activity interface", type -> type.isAnnotatedWith(ActivityInterface.class)))
        .check(ACTIVITIES);
  }
}
