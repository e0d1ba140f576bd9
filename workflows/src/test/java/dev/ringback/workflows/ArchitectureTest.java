package dev.ringback.workflows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.temporal.activity.ActivityInterface;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Domain arrows, and what workflow code may not touch. */
class ArchitectureTest {
  private static final JavaClasses WORKFLOWS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.ringback.workflows");

  @Test
  void domainsPointOneWay() {
    String[] domains = {
      "clinic", "compliance", "outreach", "booking", "escalation", "conversation", "detection"
    };
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String domain : domains) {
      layers = layers.layer(domain).definedBy("dev.ringback.workflows." + domain + "..");
    }
    for (int i = 0; i < domains.length; i++) {
      String[] above = java.util.Arrays.copyOfRange(domains, i + 1, domains.length);
      layers =
          above.length == 0
              ? layers.whereLayer(domains[i]).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(domains[i]).mayOnlyBeAccessedByLayers(above);
    }
    layers.check(WORKFLOWS);
  }

  @Test
  void dependsOnTheTemporalSdkAndNothingElse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.ringback.workflows..",
            "io.temporal..",
            "com.fasterxml.jackson.annotation..",
            "org.jspecify.annotations..",
            "java..")
        .check(WORKFLOWS);
  }

  @Test
  void readsNoClockNoRandomnessAndStartsNoThread() {
    Set<String> clocks =
        Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.LocalTime",
            "java.time.Clock");
    noClasses()
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaMethodCall>("reads a clock or makes randomness") {
              @Override
              public boolean test(JavaMethodCall call) {
                String owner = call.getTargetOwner().getName();
                String method = call.getName();
                return (clocks.contains(owner) && method.equals("now"))
                    || (owner.equals("java.lang.System")
                        && (method.equals("currentTimeMillis") || method.equals("nanoTime")))
                    || (owner.equals("java.util.UUID") && method.equals("randomUUID"))
                    || (owner.equals("java.lang.Math") && method.equals("random"))
                    || (owner.equals("java.time.ZoneId") && method.equals("systemDefault"));
              }
            })
        .check(WORKFLOWS);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, java.util.Random.class)
        .check(WORKFLOWS);
  }

  @Test
  void keepsNoMutableStatics() {
    fields().that().areStatic().should().beFinal().check(WORKFLOWS);
  }

  @Test
  void policiesKnowNothingOfTemporal() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Policy")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.temporal..")
        .check(WORKFLOWS);
  }

  @Test
  void activityInterfacesHaveAtMostSixMethodsOfOneRequest() {
    classes()
        .that()
        .areAnnotatedWith(ActivityInterface.class)
        .should(
            new com.tngtech.archunit.lang.ArchCondition<>(
                "have at most six methods with one request") {
              @Override
              public void check(
                  com.tngtech.archunit.core.domain.JavaClass type,
                  com.tngtech.archunit.lang.ConditionEvents events) {
                boolean few = type.getMethods().size() <= 6;
                boolean one =
                    type.getMethods().stream().allMatch(m -> m.getRawParameterTypes().size() == 1);
                if (!few || !one) {
                  events.add(
                      com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                          type, type.getName()));
                }
              }
            })
        .check(WORKFLOWS);
  }
}
