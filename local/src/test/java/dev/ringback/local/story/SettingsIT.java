package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whole episodes with every phone system and every practice-management system. */
@Timeout(300)
class SettingsIT {
  private static final List<String> PHONE_SYSTEMS = Setting.PHONE_SYSTEMS;
  private static final List<String> PRACTICE_SYSTEMS = Setting.PRACTICE_SYSTEMS;

  @TempDir private static Path home;
  private static Theatre theatre;

  @BeforeAll
  static void open() {
    theatre = Theatre.open(home, Map.of());
  }

  @AfterAll
  static void close() {
    theatre.close();
  }

  @ParameterizedTest
  @FieldSource("PHONE_SYSTEMS")
  void booksForACallerThatThePhoneSystemTellsOf(String pbx) {
    assertThat(theatre.play("books-by-text", new Setting(pbx, "boulevard")).reached()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("PRACTICE_SYSTEMS")
  void booksOneConsultationInThePracticeSystem(String pms) {
    assertThat(theatre.play("books-by-text", new Setting("ringcentral", pms)).reached()).isTrue();
  }
}
