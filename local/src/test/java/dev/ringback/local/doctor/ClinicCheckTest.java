package dev.ringback.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClinicCheckTest {
  private static final Path LUMEN = Path.of("clinics", "lumen.yaml");

  @TempDir private Path folder;

  @Test
  void findsNothingWrongWithTheExample() {
    assertThat(ClinicCheck.file(LUMEN)).allMatch(Finding::isFine).hasSize(1);
  }

  @Test
  void saysPlainlyThatNothingIsSigned() throws IOException {
    String yaml = Files.readString(LUMEN);
    String without =
        yaml.substring(0, yaml.indexOf("\ncompliance:"))
            + yaml.substring(yaml.indexOf("\nquestions:"));
    assertThat(ClinicCheck.file(write(without)))
        .anyMatch(f -> !f.isFine() && f.detail().contains("nobody is called or texted"));
  }

  @Test
  void saysWhatIsDoneWithoutForWantOfAnAgreement() throws IOException {
    String yaml = Files.readString(LUMEN).replace("- product: openai-model", "- product: vonage");
    assertThat(ClinicCheck.file(write(yaml)))
        .allMatch(Finding::isFine)
        .anyMatch(f -> f.detail().contains("turns are read by rules"));
  }

  @Test
  void saysThatNobodyIsBookedWithoutAnAgreementOnThePracticeSystem() throws IOException {
    String yaml =
        Files.readString(LUMEN).replace("- product: practice-system", "- product: vonage");
    assertThat(ClinicCheck.file(write(yaml)))
        .allMatch(Finding::isFine)
        .anyMatch(f ->
            f.toString().contains("compliance.agreements")
                && f.detail().contains("no agreement on practice-system: nobody is booked"));
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("clinic.yaml"), yaml);
  }
}
