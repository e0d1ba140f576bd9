package dev.ringback.starter.access;

import static dev.ringback.starter.access.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.StarterTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInTest extends StarterTest {

  @Test
  void takesAPasswordAndACode() {
    Visitor maria = enrolled();
    clock.advance(Duration.ofSeconds(31));

    assertThat(maria.password(Visitor.PASSWORD).statusCode()).isEqualTo(204);
    assertThat(maria.get("/api/tickets").statusCode()).as("halfway").isEqualTo(401);
    assertThat(json(maria.get("/api/session")).path("state").stringValue())
        .isEqualTo("SECOND_FACTOR");
    assertThat(maria.factor(maria.code()).statusCode()).isEqualTo(204);

    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(200);
    assertThat(json(maria.get("/api/session")).path("who").path("role").stringValue())
        .isEqualTo("FRONT_DESK");
    assertThat(audited(maria, "LOGIN")).isEqualTo(1);
  }

  @Test
  void changesTheSessionsIdAtEachStep() {
    Visitor maria = enrolled();
    maria.get("/api/session");
    String before = cookie(maria);
    clock.advance(Duration.ofSeconds(31));
    maria.password(Visitor.PASSWORD);
    String halfway = cookie(maria);
    maria.factor(maria.code());

    assertThat(List.of(before, halfway, cookie(maria))).doesNotHaveDuplicates();
  }

  /** Pages load several things at once: with an id for each, all but one would lose the session. */
  @Test
  void keepsTheSessionsIdAndTokenInBetween() {
    Visitor maria = signedIn();
    String id = cookie(maria);
    String token = json(maria.get("/api/session")).path("csrf").path("token").stringValue();
    maria.get("/api/tickets");

    var answer = maria.send("POST", "/api/episodes/search", "{}", List.of("X-CSRF-TOKEN", token));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(cookie(maria)).isEqualTo(id);
  }

  @Test
  void letsNobodyInWhoseComingInCannotBeWritten() {
    Visitor maria = enrolled();
    clock.advance(Duration.ofSeconds(31));
    maria.password(Visitor.PASSWORD);
    jdbc.sql("alter table audit_entry rename to audit_entry_away").update();
    try {
      var answer = maria.factor(maria.code());
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("audit trail");
    } finally {
      jdbc.sql("alter table audit_entry_away rename to audit_entry").update();
    }
    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesACodeThatWasUsed() {
    Visitor maria = enrolled();
    clock.advance(Duration.ofSeconds(31));
    String code = maria.code();
    maria.password(Visitor.PASSWORD);
    assertThat(maria.factor(code).statusCode()).isEqualTo(204);
    maria.post("/api/session/logout", "{}");

    maria.password(Visitor.PASSWORD);
    assertThat(maria.factor(code).statusCode()).isEqualTo(401);
  }

  @Test
  void takesARecoveryCodeOnce() {
    Visitor maria = enrolled();
    String code = maria.recovery().getFirst();
    assertThat(maria.recovery()).hasSize(10).doesNotHaveDuplicates();
    maria.password(Visitor.PASSWORD);
    assertThat(maria.factor(code).statusCode()).isEqualTo(204);
    maria.post("/api/session/logout", "{}");

    maria.password(Visitor.PASSWORD);
    assertThat(maria.factor(code).statusCode()).isEqualTo(401);
  }

  @Test
  void locksForLongerAndLongerAndSaysNothingOfIt() {
    Visitor maria = enrolled();
    String refusal = maria.password("not her password").body();
    for (int i = 0; i < 4; i++) {
      assertThat(maria.password("not her password").body()).isEqualTo(refusal);
    }

    assertThat(maria.password(Visitor.PASSWORD).body()).as("locked").isEqualTo(refusal);
    clock.advance(Duration.ofSeconds(31));
    assertThat(maria.password("not her password").statusCode()).isEqualTo(401);
    clock.advance(Duration.ofSeconds(31));
    assertThat(maria.password(Visitor.PASSWORD).statusCode()).as("longer").isEqualTo(401);
    clock.advance(Duration.ofSeconds(31));
    assertThat(maria.password(Visitor.PASSWORD).statusCode()).isEqualTo(204);
    assertThat(audited(maria, "LOGIN_FAILED")).isEqualTo(8);
  }

  @Test
  void countsWrongCodesToo() {
    Visitor maria = enrolled();
    clock.advance(Duration.ofSeconds(31));
    maria.password(Visitor.PASSWORD);
    for (int i = 0; i < 5; i++) {
      assertThat(maria.factor("wrong-code").statusCode()).isEqualTo(401);
    }

    assertThat(maria.factor(maria.code()).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesStrangersInTheSameWords() {
    Visitor maria = enrolled();
    String known = maria.password("not her password").body();

    var stranger =
        new Visitor(http, clock)
            .post(
                "/api/session/login",
                "{\"login\":\"x@y.example\",\"password\":\"whatever it is\"}");

    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.body()).isEqualTo(known);
  }

  @Test
  void endsASessionThatRestsForFifteenMinutes() {
    Visitor maria = signedIn();
    clock.advance(Duration.ofMinutes(14));
    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(14));
    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(15));

    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(401);
    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(401);
  }

  @Test
  void endsASessionAfterTwelveHoursOfWork() {
    Visitor maria = signedIn();
    for (int i = 0; i < 71; i++) {
      clock.advance(Duration.ofMinutes(10));
      assertThat(maria.get("/api/session").body()).contains("SIGNED_IN");
    }
    clock.advance(Duration.ofMinutes(10));

    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(401);
  }

  @Test
  void endsASessionAtSignOut() {
    Visitor maria = signedIn();
    var cookies = java.util.Map.copyOf(maria.cookies());

    assertThat(maria.post("/api/session/logout", "{}").statusCode()).isEqualTo(204);

    maria.cookies().putAll(cookies);
    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(401);
    assertThat(
            jdbc.sql(
                    "select count(*) from spring_session_attributes where attribute_name = :user"
                        + " and position(convert_to(:id, 'UTF8') in attribute_bytes) > 0")
                .param("user", "ringback.user")
                .param("id", maria.id())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(audited(maria, "LOGOUT")).isEqualTo(1);
  }

  @Test
  void letsSomebodyDisabledOutAtOnce() {
    Visitor maria = signedIn();

    http.staff("POST", "/api/access/users/" + maria.id() + "/disable", "{}");

    assertThat(maria.get("/api/tickets").statusCode()).isEqualTo(401);
    assertThat(maria.password(Visitor.PASSWORD).statusCode()).isEqualTo(401);
  }

  private Visitor enrolled() {
    return Visitor.enrolled(http, clock, unique("maria") + "@lumen.example", "FRONT_DESK", null);
  }

  private Visitor signedIn() {
    Visitor maria = enrolled();
    maria.signIn();
    return maria;
  }

  private static String cookie(Visitor visitor) {
    return visitor.cookies().get("__Host-ringback");
  }

  private int audited(Visitor visitor, String action) {
    return jdbc.sql("select count(*) from audit_entry where actor = :id and action = :action")
        .param("id", visitor.id())
        .param("action", action)
        .query(Integer.class)
        .single();
  }
}
