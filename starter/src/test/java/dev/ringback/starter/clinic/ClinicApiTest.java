package dev.ringback.starter.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.clinic.ClinicFile;
import dev.ringback.records.clinic.ClinicFileException;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.audit.AuditTrail;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.clinic.ClinicId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClinicApiTest extends StarterTest {
  @Autowired private ClinicRepository clinics;
  @Autowired private AuditTrail audit;
  @TempDir private Path folder;

  @Test
  void appliesAFileAndKeepsTheVersionWhenNothingChanged() throws IOException {
    String yaml = file("applied", "737");

    var first = http.staff("PUT", "/api/clinics", yaml);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.body()).isEqualTo("{\"clinic\":\"applied\",\"version\":1}");
    assertThat(http.staff("PUT", "/api/clinics", yaml).body()).contains("\"version\":1");
    assertThat(http.staff("PUT", "/api/clinics", yaml.replace("never pushy", "calm")).body())
        .contains("\"version\":2");
  }

  @Test
  void listsTheClinics() {
    JsonNode all = JsonMapper.shared().readTree(http.staff("GET", "/api/clinics", "").body());

    assertThat(all.toString()).contains("\"id\":\"lumen\"", "\"zone\":\"America/Chicago\"");
  }

  @Test
  void listsEveryProblemOfAFile() throws IOException {
    String yaml =
        file("wrong", "512")
            .replace("America/Chicago", "Mars/Olympus")
            .replace("  tone:", "  ton:");

    var answer = http.staff("PUT", "/api/clinics", yaml);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problems = JsonMapper.shared().readTree(answer.body()).path("problems");
    assertThat(problems.size()).isGreaterThan(1);
    for (JsonNode problem : problems) {
      assertThat(problem.propertyNames()).contains("file", "path", "message", "remedy");
    }
  }

  @Test
  void refusesALineOfAnotherClinic() throws IOException {
    var answer = http.staff("PUT", "/api/clinics", file("thief", "512"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("another clinic");
  }

  @Test
  void appliesTheFolderAtTheStart() throws IOException {
    Files.writeString(folder.resolve("started.yaml"), file("started", "469"));
    Files.writeString(folder.resolve("notes.txt"), "not a clinic");

    atStart(folder).afterSingletonsInstantiated();

    assertThat(clinics.current(new ClinicId("started"))).isPresent();
  }

  @Test
  void refusesToStartAndListsTheProblemsOfAllFiles() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "clinic: [");
    Files.writeString(folder.resolve("b.yaml"), "clinic: {}");
    Files.writeString(folder.resolve("good.yaml"), file("unstarted", "830"));

    assertThatThrownBy(() -> atStart(folder).afterSingletonsInstantiated())
        .isInstanceOfSatisfying(
            ClinicFileException.class,
            e ->
                assertThat(e.problems())
                    .extracting(ClinicFile.Problem::file)
                    .contains("a.yaml", "b.yaml")
                    .doesNotContain("good.yaml"));
    assertThat(clinics.current(new ClinicId("unstarted"))).isEmpty();
  }

  @Test
  void refusesToStartWithoutTheFolder() {
    assertThatThrownBy(() -> atStart(folder.resolve("none")).afterSingletonsInstantiated())
        .isInstanceOf(ClinicFileException.class);
  }

  private ClinicsAtStart atStart(Path clinicFolder) {
    return new ClinicsAtStart(
        TestSettings.settings(
            clinicFolder.toString(), Duration.ofSeconds(1), Duration.ofSeconds(1)),
        clinics,
        audit,
        Clock.systemUTC());
  }

  /** The example clinic under other ids and, but for {@code 512}, with other numbers. */
  private static String file(String id, String areaCode) throws IOException {
    return Files.readString(Path.of("../local/clinics/lumen.yaml"))
        .replace("id: lumen ", "id: " + id + " ")
        .replaceAll("\\b(austin|dallas)\\b", id + "-$1")
        .replace("+1512555", "+1" + areaCode + "555")
        .replace("+1214555", "+1" + areaCode + "556");
  }
}
