package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrivacyApiTest {
  private static final String PHONE = "+15125550177";
  private final StandIn starter = new StandIn();
  private final PrivacyApi api = new PrivacyApi(List.of(starter.address()), "t");

  @AfterEach
  void end() {
    starter.close();
  }

  @Test
  void exportsAsJsonAndAsAPage() {
    starter.answer("POST /api/privacy/exports", "{\"format\": \"ringback.person/2\"}");
    assertThat(api.export(PHONE)).contains("ringback.person/2");
    starter.answer("POST /api/privacy/exports", "<!doctype html>");
    assertThat(api.exportPage(PHONE)).isEqualTo("<!doctype html>");
    assertThat(starter.bodies()).last().asString().contains("Bearer t", "\"html\"", PHONE);
    assertThat(starter.requests()).allSatisfy(line -> assertThat(line).doesNotContain(PHONE));
  }

  @Test
  void saysThatNobodyIsOnFileWithoutRepeatingTheNumber() {
    assertThatThrownBy(() -> api.export(PHONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("404")
        .message()
        .doesNotContain(PHONE);
  }

  @Test
  void placesAndListsAndReleasesHolds() {
    starter.answer("POST /api/privacy/holds", "{\"id\": \"lh_1\"}");
    starter.answer(
        "GET /api/privacy/holds",
        """
        [{"id": "lh_1", "clinic": null, "contact": "ct_1", "reason": "a claim",
          "placedBy": "maria", "placedAt": "2026-11-24T18:00:00Z", "releasedBy": null,
          "releasedAt": null}]
        """);
    starter.answer("POST /api/privacy/holds/lh_1/release", "{}");

    assertThat(api.hold("phone", PHONE, "a claim", "maria")).isEqualTo("lh_1");
    assertThat(api.holds())
        .containsExactly(
            new PrivacyApi.Hold(
                "lh_1",
                null,
                "ct_1",
                "a claim",
                "maria",
                Instant.parse("2026-11-24T18:00:00Z"),
                null,
                null));
    api.release("lh_1", "maria");
    assertThat(starter.requests()).last().isEqualTo("POST /api/privacy/holds/lh_1/release");
  }

  @Test
  void anErasureThatHasNotBegunIsNull() {
    assertThat(api.erasure("ct_1").isNull()).isTrue();
  }
}
