package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessApiTest {
  private final StandIn starter = new StandIn();
  private final AccessApi api = new AccessApi(List.of(starter.address()), "t");

  @AfterEach
  void end() {
    starter.close();
  }

  @Test
  void invitesWithARoleAndAClinic() {
    starter.answer(
        "POST /api/access/users",
        """
        {"id": "us_1", "link": "https://h/access/enrol.html#c", "code": "c",
         "expiresAt": "2026-11-24T18:00:00Z"}
        """);

    assertThat(api.invite("maria@lumen.example", "OWNER", "lumen"))
        .isEqualTo(
            new AccessApi.Invited(
                "https://h/access/enrol.html#c", Instant.parse("2026-11-24T18:00:00Z")));
  }

  @Test
  void findsAPersonByTheirLogin() {
    starter.answer(
        "GET /api/access/users",
        """
        [{"id": "us_1", "login": "maria@lumen.example", "role": "OWNER", "clinic": null,
          "state": "ACTIVE", "failures": 0}]
        """);
    starter.answer("POST /api/access/users/us_1/disable", "");

    api.disable(api.user("Maria@lumen.example").id());

    assertThat(starter.requests()).contains("POST /api/access/users/us_1/disable");
    assertThatThrownBy(() -> api.user("ana@lumen.example"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("nobody has this login");
  }

  @Test
  void makesATokenAndListsIt() {
    starter.answer(
        "POST /api/access/tokens", "{\"token\": {\"id\": \"tn_1\"}, \"secret\": \"rb_x\"}");
    starter.answer(
        "GET /api/access/tokens",
        """
        [{"id": "tn_1", "name": "board", "permissions": ["READ_TICKETS"],
          "expiresAt": "2026-12-24T18:00:00Z", "revokedAt": null, "lastUsedAt": null}]
        """);

    assertThat(api.createToken("board", "READ_TICKETS", null, Instant.EPOCH))
        .isEqualTo(new AccessApi.Made("tn_1", "rb_x"));
    assertThat(api.tokens()).extracting(AccessApi.Token::name).containsExactly("board");
  }

  @Test
  void readsTheReviewAsItIs() {
    starter.answer("GET /api/access/review", "\"kind\",\"id\"\r\n");

    assertThat(api.review()).isEqualTo("\"kind\",\"id\"\r\n");
  }
}
