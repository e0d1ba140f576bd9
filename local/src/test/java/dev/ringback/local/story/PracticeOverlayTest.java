package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PracticeOverlayTest {
  private static final String CLINIC =
      """
      name: Lumen
      locations:
        - {id: austin, zone: America/Chicago, pmsLocationId: urn:1}
        - {id: dallas, pmsLocationId: urn:2}
      providers:
        - {id: maya-chen, pmsStaffId: urn:9}
      treatments:
        - {id: botox, pmsServiceId: s_1}
      pms: {system: boulevard, businessId: b, consultationServiceId: c}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeTheClinic() throws IOException {
    Files.writeString(folder.resolve("clinic.yaml"), CLINIC);
  }

  @Test
  void givesTheClinicTheIdsOfTheOtherSystemAndTakesThoseOfTheFirst() throws IOException {
    var merged =
        over(
            """
            pms: {system: nextech, businessId: p-1, consultationServiceId: "25"}
            locations: {austin: {pmsLocationId: "1"}, dallas: {pmsLocationId: "2"}}
            """);
    assertThat(merged.at("/pms/system").asString()).isEqualTo("nextech");
    assertThat(merged.at("/locations/0/pmsLocationId").asString()).isEqualTo("1");
    assertThat(merged.at("/locations/0/zone").asString()).isEqualTo("America/Chicago");
    assertThat(merged.at("/locations/1/pmsLocationId").asString()).isEqualTo("2");
    assertThat(merged.at("/providers/0").has("pmsStaffId")).isFalse();
    assertThat(merged.at("/treatments/0").has("pmsServiceId")).isFalse();
    assertThat(merged.at("/name").asString()).isEqualTo("Lumen");
  }

  @Test
  void namesAnEntryThatTheClinicHasNot() {
    assertThatThrownBy(
            () -> over("pms: {system: nextech}\nlocations: {houston: {pmsLocationId: \"1\"}}\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("houston");
  }

  @Test
  void knowsNoSystemByAnotherName() {
    assertThatThrownBy(() -> new Setting("ringcentral", "mindbody"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("--pms")
        .hasMessageContaining("nextech");
  }

  private JsonNode over(String overlay) throws IOException {
    var file = folder.resolve("overlay.yaml");
    Files.writeString(file, overlay);
    return new YAMLMapper().readTree(PracticeOverlay.over(folder.resolve("clinic.yaml"), file));
  }
}
