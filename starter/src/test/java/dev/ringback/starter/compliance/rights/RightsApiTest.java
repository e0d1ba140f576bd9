package dev.ringback.starter.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.AuditFilter;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.compliance.audit.StoredEntry;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.FakeRightsWorkflows;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.access.Visitor;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RightsApiTest extends StarterTest {
  @Autowired private AuditRepository audit;
  @Autowired private FakeRightsWorkflows workflows;
  @Autowired private Records records;

  private final String phone = caller();

  @Test
  void handsOutEverythingOfAPersonAndTakesItDown() {
    ContactId person = person();

    var json = post("exports", "{\"phone\":\"%s\"}");
    assertThat(json.statusCode()).as(json.body()).isEqualTo(200);
    assertThat(json.body()).contains(phone, "ringback.person/2", "disclosures");
    var page = post("exports", "{\"phone\":\"%s\",\"format\":\"html\"}");
    assertThat(page.body()).startsWith("<!doctype html>").contains("What is kept of you", phone);

    assertThat(entries(person))
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(entry.action()).isEqualTo("EXPORT");
          assertThat(entry.clinic()).isEqualTo("lumen");
          assertThat(entry.actorKind()).isEqualTo("TOKEN");
          assertThat(entry.toString()).doesNotContain(phone);
        });
    assertThat(post("exports", "{\"phone\":\"%s\",\"format\":\"pdf\"}").body()).contains("format");
  }

  @Test
  void tellsOfNobodyWhoIsNotOnFile() {
    assertThat(post("exports", "{\"phone\":\"%s\"}").statusCode()).isEqualTo(404);
    assertThat(post("exports", "{\"phone\":\"x\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void correctsAMailAddressAndKeepsWhatStoodThere() {
    ContactId person = person();
    correct("\"email\":\"anna@example.com\"");
    correct("\"email\":\"ana@example.com\"");

    assertThat(contacts.find(person, Lumen.ID).orElseThrow().email()).isEqualTo("ana@example.com");
    assertThat(post("exports", "{\"phone\":\"%s\"}").body())
        .contains("anna@example.com", "misheard");
    assertThat(entries(person).toString()).doesNotContain("anna@", "misheard");
    assertThat(post("corrections", "{\"phone\":\"%s\",\"by\":\"m\",\"reason\":\"r\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void leavesNothingCorrectedThatCannotBeTakenDown() {
    ContactId person = person();
    correct("\"email\":\"ana@example.com\"");
    jdbc.sql("alter table audit_entry rename to audit_entry_away").update();
    try {
      assertThat(correct("\"email\":\"other@example.com\"").statusCode()).isEqualTo(503);
    } finally {
      jdbc.sql("alter table audit_entry_away rename to audit_entry").update();
    }
    assertThat(contacts.find(person, Lumen.ID).orElseThrow().email()).isEqualTo("ana@example.com");
  }

  @Test
  void erasesNobodyUnderALegalHold() {
    ContactId person = person();
    var placed = post("holds", "{\"phone\":\"%s\",\"by\":\"maria\",\"reason\":\"a claim\"}");
    assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
    String hold = Visitor.json(placed).path("id").stringValue();
    assertThat(http.staff("GET", "/api/privacy/holds", "").body()).contains(hold, "a claim");

    var refused = post("erasures", "{\"phone\":\"%s\",\"by\":\"maria\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("hold");
    assertThat(workflows.erasuresOf(person)).isEmpty();

    http.staff("POST", "/api/privacy/holds/" + hold + "/release", "{\"by\":\"maria\"}");
    assertThat(post("erasures", "{\"phone\":\"%s\",\"by\":\"maria\"}").statusCode()).isEqualTo(202);
    assertThat(workflows.erasuresOf(person)).containsExactly("maria");
    assertThat(entries(person))
        .extracting(StoredEntry::action)
        .containsExactly("ERASE", "HOLD", "ERASE", "HOLD"); // newest first
    assertThat(entries(person).toString()).doesNotContain("a claim");
  }

  @Test
  void keepsWhomToAskOpenUntilSomebodyHas() {
    ContactId person = person();
    records.rights().inquiries().open(person, clock.instant());
    assertThat(http.staff("GET", "/api/privacy/inquiries", "").body()).contains(person.value());

    String answers = "erasures/" + person.value() + "/answers";
    for (String party : List.of("OPENAI", "PHONE_SYSTEM", "PRACTICE_SYSTEM")) {
      String body = "{\"party\":\"" + party + "\",\"by\":\"maria\"}";
      assertThat(post(answers, body).statusCode()).isEqualTo(204);
      assertThat(post(answers, body).statusCode()).isEqualTo(404);
    }

    assertThat(http.staff("GET", "/api/privacy/inquiries", "").body())
        .doesNotContain(person.value());
    assertThat(entries(person)).hasSize(3);
  }

  @Test
  void holdsAPersonOrAClinicAndNotBoth() {
    person();
    var both =
        post("holds", "{\"phone\":\"%s\",\"clinic\":\"lumen\",\"by\":\"m\",\"reason\":\"r\"}");
    assertThat(both.statusCode()).isEqualTo(400);
    var unknown =
        http.staff(
            "POST",
            "/api/privacy/holds",
            "{\"clinic\":\"elsewhere\",\"by\":\"m\",\"reason\":\"r\"}");
    assertThat(unknown.body()).contains("clinic");
  }

  @Test
  void showsNoPersonOfAnotherClinicToTheManagerOfOne() {
    ContactId person = person();
    episodes.openOrJoin(
        new EpisodeId(unique("ep_other")),
        "recovery/other/x",
        new ClinicId("far-away"),
        new LocationId("far-away"),
        person,
        Instant.now());
    Visitor manager =
        Visitor.signedIn(http, clock, unique("m") + "@lumen.example", "MANAGER", "lumen");

    for (String right : List.of("exports", "erasures", "holds")) {
      var answer =
          manager.post(
              "/api/privacy/" + right,
              "{\"phone\":\"%s\",\"by\":\"m\",\"reason\":\"r\"}".formatted(phone));
      assertThat(answer.statusCode()).as(right).isEqualTo(404);
    }
    assertThat(manager.get("/api/privacy/erasures/" + person.value()).statusCode()).isEqualTo(404);
    assertThat(manager.post("/api/privacy/purges", "{\"dryRun\":true}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void showsNoPersonAnotherClinicHasOnFileToTheManagerOfOne() {
    ContactId person = person();
    contacts.keepEmail(person, new ClinicId("far-away"), "ana@example.com");
    Visitor manager =
        Visitor.signedIn(http, clock, unique("m") + "@lumen.example", "MANAGER", "lumen");

    assertThat(
            manager
                .post("/api/privacy/exports", "{\"phone\":\"%s\"}".formatted(phone))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void purgesNowUnlessAPurgeRuns() {
    int before = workflows.purges().size();
    assertThat(post("purges", "{\"dryRun\":true}").statusCode()).isEqualTo(202);
    workflows.busy(true);
    try {
      assertThat(post("purges", "{\"dryRun\":false}").statusCode()).isEqualTo(409);
    } finally {
      workflows.busy(false);
    }
    assertThat(workflows.purges().subList(before, workflows.purges().size())).containsExactly(true);
  }

  private ContactId person() {
    ContactId person = contacts.identify(new PhoneNumber(phone));
    EpisodeRepository.Row opened =
        episodes.openOrJoin(
            new EpisodeId(unique("ep_rights")),
            "recovery/austin/rights",
            Lumen.ID,
            Lumen.AUSTIN,
            person,
            Instant.now());
    assertThat(opened.contact()).isEqualTo(person);
    return person;
  }

  private HttpResponse<String> correct(String what) {
    return post(
        "corrections", "{\"phone\":\"%s\",\"by\":\"maria\",\"reason\":\"misheard\"," + what + "}");
  }

  private HttpResponse<String> post(String right, String body) {
    return http.staff("POST", "/api/privacy/" + right, body.replace("%s", phone));
  }

  private List<StoredEntry> entries(ContactId person) {
    return audit
        .pages()
        .newest(new AuditFilter(null, person.value(), null, null, null, null), null, 20);
  }
}
