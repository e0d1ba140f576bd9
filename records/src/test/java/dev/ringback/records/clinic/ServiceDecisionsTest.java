package dev.ringback.records.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDecisionsTest {
  private static final String CONSULTATION = "s_9c4e1f7a-2b3d-4e5f-8a6b-7c8d9e0f1a2b";
  private static final String BOOKED =
      "{id: %s, name: Consultation, treatment: ignored}".formatted(CONSULTATION);

  @Test
  void aClinicThatIsLiveNeedsThem() {
    var refused = refused(without());

    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo("pms.services");
          assertThat(problem.remedy()).contains("ringback pms map", "live: false");
        });
  }

  @Test
  void aClinicMayLeaveThemOpenUntilItGoesLive() {
    String preparing = without().replace("  live: true", "  live: false");

    assertThat(ClinicFile.parse("lumen.yaml", preparing).preparing()).isTrue();
    assertThatThrownBy(() -> ClinicFile.parseForGoLive("lumen.yaml", preparing))
        .isInstanceOf(ClinicFileException.class);
  }

  @Test
  void aFileThatDoesNotSayIsLive() {
    String yaml = Lumen.yaml().replaceFirst("  live: true[^\n]*\n", "");

    assertThat(ClinicFile.parse("lumen.yaml", yaml).preparing()).isFalse();
  }

  @Test
  void whetherAClinicIsLiveIsTrueOrFalse() {
    var refused = refused(Lumen.yaml().replace("  live: true", "  live: soon"));

    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("clinic.live"));
  }

  @Test
  void aClinicWithEveryKindDecidedMayGoLive() {
    String decided = yaml("[" + BOOKED + ", {id: s_1, name: Botox, treatment: botox}]");

    assertThat(ClinicFile.parseForGoLive("lumen.yaml", decided)).isNotNull();
  }

  @Test
  void aClinicWhosePeopleConfirmHasNoKindsToDecide() {
    String yaml =
        Lumen.yaml()
            .replaceFirst("(?s)\npms:.*?(?=\n\\S|$)", "\npms:\n  system: staff-confirmed\n");

    assertThat(ClinicFile.parseForGoLive("lumen.yaml", yaml)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: s_1, name: Peel, treatment: '?'}|pms.services[1].treatment|not decided",
        "{id: s_1, name: Peel, treatment: botox, guess: true}|pms.services[1].treatment|guess",
        "{id: s_1, name: Peel, treatment: '?', candidates: [botox]}|pms.services[1].treatment|not decided",
        "{id: s_1, name: Peel, treatment: tattoos}|pms.services[1].treatment|no treatment",
        "{id: s_1, name: Peel}|pms.services[1].treatment|missing",
        "{id: s_9c4e1f7a-2b3d-4e5f-8a6b-7c8d9e0f1a2b, name: Peel, treatment: ignored}|pms.services[1].id|twice"
      })
  void aFileThatIsNotDoneDecidingIsRefusedAtOnce(String row, String path, String message) {
    String yaml = yaml("[" + BOOKED + ", " + row + "]");
    var refused = refused(yaml);

    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo(path);
          assertThat(problem.message()).contains(message);
        });
  }

  @Test
  void whatTheFileBooksHasToBeListed() {
    String yaml = yaml("[{id: s_1, name: Botox, treatment: botox}]");
    var refused = refused(yaml);

    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(CONSULTATION));
  }

  @Test
  void aTreatmentsOwnServiceHasToStandForIt() {
    String yaml =
        yaml("[" + BOOKED + ", {id: s_1, name: Filler, treatment: lip-filler}]")
            .replaceFirst("(  - id: botox\n)", "$1    pmsServiceId: s_1\n");
    var refused = refused(yaml);

    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("lip-filler", "botox"));
  }

  @Test
  void aConsultationMayStandForAnyTreatment() {
    String yaml =
        yaml("[" + BOOKED + ", {id: s_1, name: Consult, treatment: consultation}]")
            .replaceFirst("(  - id: (botox|lip-filler)\n)", "$1    pmsServiceId: s_1\n");

    assertThat(ClinicFile.parse("lumen.yaml", yaml)).isNotNull();
  }

  private static ClinicFileException refused(String yaml) {
    return catchThrowableOfType(
        ClinicFileException.class, () -> ClinicFile.parse("lumen.yaml", yaml));
  }

  private static String without() {
    return Lumen.yaml().replaceFirst("(?s)\n  services:.*?(?=\n\\S|$)", "\n");
  }

  private static String yaml(String services) {
    return without()
        .replace(
            "consultationServiceId: " + CONSULTATION,
            "consultationServiceId: " + CONSULTATION + "\n  services: " + services);
  }
}
