package dev.ringback.sandbox.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminQueryTest {
  private static final Map<String, Object> VISIT =
      Map.of("startAt", Instant.parse("2026-11-24T20:30:00Z"), "cancelled", false, "id", "it's");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "startAt >= '2026-11-24T00:00:00Z' AND startAt < '2026-11-25T00:00:00Z'",
        "startAt = '2026-11-24T14:30:00-06:00' and cancelled = false",
        "id = 'it\\'s'",
        "createdAt != '2026-11-24T00:00:00Z'"
      })
  void holds(String query) {
    assertThat(AdminQuery.parse(query, AdminQuery.APPOINTMENT).matches(VISIT::get)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"startAt > '2026-11-25T00:00:00Z'", "cancelled = true", "staffId = 'someone'"})
  void failsToHold(String query) {
    assertThat(AdminQuery.parse(query, AdminQuery.APPOINTMENT).matches(VISIT::get)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"endAt = '2026-11-25T00:00:00Z'", "id = unquoted", "id = 'a' OR id = 'b'"})
  void isRefused(String query) {
    assertThatThrownBy(() -> AdminQuery.parse(query, AdminQuery.APPOINTMENT))
        .isInstanceOf(Refused.class);
  }

  @Test
  void refusesATimeThatIsNone() {
    var query = AdminQuery.parse("startAt = 'tomorrow'", AdminQuery.APPOINTMENT);
    assertThatThrownBy(() -> query.matches(VISIT::get)).isInstanceOf(Refused.class);
  }
}
