package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryApiTest {
  private final StandIn starter = new StandIn();
  private final RegistryApi api = new RegistryApi(List.of(starter.address()), "t");

  @AfterEach
  void end() {
    starter.close();
  }

  @Test
  void sendsAFileAsItIsAndTellsHowFarItIs(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("copy.txt"), "512,5550101\n");
    starter.answer("POST /api/compliance/registries/do-not-call?asOf=2026-01-31", "{\"lines\": 1}");
    var sent = new AtomicLong();

    var report = api.send("do-not-call", file, LocalDate.of(2026, 1, 31), sent::set);

    assertThat(report.path("lines").asLong()).isEqualTo(1);
    assertThat(sent).hasValue(12);
    assertThat(starter.bodies()).last().asString().contains("Bearer t", "512,5550101");
  }

  @Test
  void readsTheQuestions() {
    starter.answer(
        "GET /api/compliance/registries/reassigned/questions?days=90", "5125550101,2019-05-02\n");

    assertThat(api.questions(90)).isEqualTo("5125550101,2019-05-02\n");
  }
}
