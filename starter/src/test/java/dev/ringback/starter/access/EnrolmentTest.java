package dev.ringback.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.StarterTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnrolmentTest extends StarterTest {

  @Test
  void opensForADayOnly() {
    JsonNode invited = invited();
    clock.advance(Duration.ofHours(24));

    assertThat(choose(invited, Visitor.PASSWORD)).isEqualTo(401);
  }

  @Test
  void opensOnce() {
    String login = unique("ana") + "@lumen.example";
    JsonNode invited = Visitor.invite(http, login, "MANAGER", null);
    new Visitor(http, clock).enrol(invited, login);

    assertThat(choose(invited, Visitor.PASSWORD)).isEqualTo(401);
  }

  @Test
  void showsTheCodeBehindTheFragmentSign() {
    JsonNode invited = invited();

    assertThat(invited.path("link").stringValue())
        .isEqualTo(
            "https://ringback.example.com/access/enrol.html#" + invited.path("code").stringValue());
  }

  @Test
  void refusesAPasswordThatIsShortOrSimple() {
    JsonNode invited = invited();

    assertThat(choose(invited, "short")).isEqualTo(400);
    assertThat(choose(invited, "aaaaaaaaaaaaaaaa")).isEqualTo(400);
  }

  @Test
  void keepsNoSecretInTheClear() {
    Visitor ana = Visitor.enrolled(http, clock, unique("ana") + "@lumen.example", "MANAGER", null);

    String row =
        jdbc.sql("select cast(u as text) from access_user u where id = :id")
            .param("id", ana.id())
            .query(String.class)
            .single();

    assertThat(row).contains("{argon2@SpringSecurity_v5_8}$argon2id$");
    assertThat(row).doesNotContain(Visitor.PASSWORD);
  }

  @Test
  void beginsAnewForWhoeverLostTheirPhone() {
    String login = unique("ana") + "@lumen.example";
    Visitor ana = Visitor.signedIn(http, clock, login, "MANAGER", null);

    JsonNode again =
        Visitor.json(http.staff("POST", "/api/access/users/" + ana.id() + "/invite", "{}"));

    assertThat(ana.get("/api/tickets").statusCode()).isEqualTo(401);
    Visitor anew = new Visitor(http, clock);
    anew.enrol(again, login);
    anew.signIn();
    assertThat(anew.get("/api/tickets").statusCode()).isEqualTo(200);
  }

  private JsonNode invited() {
    return Visitor.invite(http, unique("ana") + "@lumen.example", "MANAGER", null);
  }

  private int choose(JsonNode invited, String password) {
    return new Visitor(http, clock)
        .post(
            "/api/session/enrolment",
            "{\"invitation\":\"%s\",\"password\":\"%s\"}"
                .formatted(invited.path("code").stringValue(), password))
        .statusCode();
  }
}
