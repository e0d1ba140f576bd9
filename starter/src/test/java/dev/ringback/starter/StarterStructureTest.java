package dev.ringback.starter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StarterStructureTest {
  private static final JavaClasses STARTER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ringback.starter");

  /** What all of them use first, then the domains in the order they have among the workflows. */
  @Test
  void domainsPointOneWay() {
    String[] packages = {
      "audit",
      "recovery",
      "intake",
      "clinic",
      "compliance",
      "outreach",
      "escalation",
      "conversation",
      "detection"
    };
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : packages) {
      layers = layers.layer(name).definedBy("dev.ringback.starter." + name + "..");
    }
    for (int i = 0; i < packages.length; i++) {
      String[] above = Arrays.copyOfRange(packages, i + 1, packages.length);
      layers =
          above.length == 0
              ? layers.whereLayer(packages[i]).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(packages[i]).mayOnlyBeAccessedByLayers(above);
    }
    layers.check(STARTER);
  }

  /** The policies it knows are asked before there is a workflow, or without waiting for one. */
  @Test
  void seesWorkflowsByTheirInterfacesOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "dev\\.ringback\\.workflows\\..*(Impl|(?<!Words|Screening|MissedCall|Recording)Policy)")
        .check(STARTER);
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
            "com\\.twilio\\..*(Recording|\\.Record\\b|Transcription|Siprec|\\.Stream\\b|MediaStream|voiceprint"
                + "|intelligence|insights|verify).*")
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
  void reachesTemporalBehindItsPortsOnly() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("Temporal")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.temporal.client.WorkflowClient")
        .check(STARTER);
  }
}
