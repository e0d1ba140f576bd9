package dev.ringback.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.StarterTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiTokenTest extends StarterTest {

  @Test
  void opensUntilItExpiresAndIsShownOnce() {
    JsonNode made = Visitor.json(create("READ_TICKETS", Duration.ofHours(1)));
    String secret = made.path("secret").stringValue();
    assertThat(secret).matches("rb_[A-Za-z0-9_-]{43}");
    assertThat(use(secret)).isEqualTo(200);

    var listed = http.staff("GET", "/api/access/tokens", "");
    assertThat(listed.body()).doesNotContain(secret);
    String id = made.path("token").path("id").stringValue();
    assertThat(Visitor.json(listed).valueStream())
        .anySatisfy(token -> {
          assertThat(token.path("id").stringValue()).isEqualTo(id);
          assertThat(token.path("lastUsedAt").isNull()).isFalse();
        });
    clock.advance(Duration.ofHours(1));
    assertThat(use(secret)).isEqualTo(401);
  }

  @Test
  void opensNothingOnceRevoked() {
    JsonNode made = Visitor.json(create("READ_TICKETS", Duration.ofHours(1)));
    String path = "/api/access/tokens/" + made.path("token").path("id").stringValue() + "/revoke";

    assertThat(http.staff("POST", path, "{}").statusCode()).isEqualTo(204);

    assertThat(use(made.path("secret").stringValue())).isEqualTo(401);
    assertThat(http.staff("POST", path, "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void handsOnNoMoreThanItsMakerHas() {
    Visitor manager =
        Visitor.signedIn(http, clock, unique("m") + "@lumen.example", "MANAGER", "lumen");
    String ask = "{\"name\":\"n\",\"permissions\":\"%s\",\"expiresAt\":\"%s\"}";
    String soon = clock.instant().plusSeconds(600).toString();

    assertThat(manager.post("/api/access/tokens", ask.formatted("MANAGE_USERS", soon)).statusCode())
        .isEqualTo(400);
    assertThat(manager.post("/api/access/tokens", ask.formatted("USE_CODEC", soon)).statusCode())
        .isEqualTo(400);
    JsonNode made =
        Visitor.json(
            manager.post("/api/access/tokens", ask.formatted("READ_TICKETS,READ_EPISODES", soon)));
    assertThat(made.path("token").path("clinic").stringValue()).isEqualTo("lumen");
  }

  @Test
  void hasAnEndWithinAYear() {
    assertThat(create("READ_TICKETS", Duration.ofDays(400)).statusCode()).isEqualTo(400);
    assertThat(create("READ_TICKETS", Duration.ofDays(-1)).statusCode()).isEqualTo(400);
  }

  @Test
  void keepsNoSecret() {
    String secret =
        Visitor.json(create("READ_TICKETS", Duration.ofHours(1))).path("secret").stringValue();

    assertThat(
            jdbc.sql("select count(*) from access_token t where cast(t as text) like :secret")
                .param("secret", "%" + secret.substring(3) + "%")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private HttpResponse<String> create(String permissions, Duration valid) {
    return http.staff(
        "POST",
        "/api/access/tokens",
        "{\"name\":\"board\",\"permissions\":\"%s\",\"expiresAt\":\"%s\"}"
            .formatted(permissions, clock.instant().plus(valid)));
  }

  private int use(String secret) {
    return http.send("GET", "/api/tickets", new byte[0], "Authorization", "Bearer " + secret)
        .statusCode();
  }
}
