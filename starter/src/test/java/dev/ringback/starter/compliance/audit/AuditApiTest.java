package dev.ringback.starter.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.compliance.audit.AuditAnchor;
import dev.ringback.records.compliance.audit.AuditCheck;
import dev.ringback.records.compliance.audit.AuditExport;
import dev.ringback.records.compliance.audit.AuditFinding;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.Channel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditApiTest extends StarterTest {
  @Autowired private Keys keys;

  @Test
  void anExportCanBeCheckedElsewhere() {
    http.staff("GET", "/api/tickets", "");
    String export = http.staff("GET", "/api/audit/export", "").body();
    var anchors =
        read("/api/audit/anchors")
            .valueStream()
            .map(n -> AuditExport.anchor(n.toString()))
            .toList();

    assertThat(check(export, List.of())).isEmpty();
    assertThat(check(http.staff("GET", "/api/audit/export", "").body(), anchors)).isEmpty();
    // The anchors are younger than the first export, which lacks the entry of itself being asked.
    assertThat(check(export, anchors)).extracting(AuditFinding::kind).isNotEmpty();
  }

  @Test
  void aSheetHasALineForEachEntry() {
    http.staff("GET", "/api/tickets", "");

    String csv = http.staff("GET", "/api/audit/export?format=csv&clinic=installation", "").body();

    assertThat(csv.lines().findFirst()).hasValue(AuditExport.CSV_HEADER);
    assertThat(csv).contains("READ,,ticket:all,").doesNotContain("lumen,");
  }

  @Test
  void pagesGoFromTheNewestToTheOldest() {
    var episode = episode();
    for (int i = 0; i < 5; i++) {
      http.staff("GET", "/api/episodes/" + episode.id(), "");
    }

    String about = "/api/audit?subject=" + episode.contact() + "&limit=3";
    JsonNode first = read(about);
    JsonNode second = read(about + "&before=" + first.path("next").asString(""));

    assertThat(first.path("entries").size()).isEqualTo(3);
    assertThat(second.path("entries").size()).isEqualTo(2);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(first.path("entries").get(2).path("seq").asLong())
        .isGreaterThan(second.path("entries").get(0).path("seq").asLong());
  }

  @Test
  void wrongParametersAreNamed() {
    for (String wrong : List.of("action=LOOK", "from=yesterday", "limit=0", "before=x")) {
      var answer = http.staff("GET", "/api/audit?" + wrong, "");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"" + wrong.split("=")[0] + "\"");
    }
  }

  @Test
  void disclosuresNameTheProductAndTheData() {
    var episode = episode();
    effect(episode, EffectLedger.Kind.TEXT, Channel.SMS);

    var answer =
        http.staff("POST", "/api/audit/disclosures", "{\"contact\":\"" + episode.contact() + "\"}");

    JsonNode one = JsonMapper.shared().readTree(answer.body()).path("disclosures").path(0);
    assertThat(one.path("product").asString("")).isEqualTo("TWILIO_MESSAGING");
    assertThat(one.path("data").toString()).contains("PHONE_NUMBER");
    assertThat(one.path("episode").asString("")).isEqualTo(episode.id().value());
  }

  private List<AuditFinding> check(String export, List<AuditAnchor> anchors) {
    List<AuditFinding> findings = new ArrayList<>();
    var check = new AuditCheck(keys.auditSeal(), anchors, findings::add);
    export.lines().map(AuditExport::entry).forEach(check::next);
    check.end();
    return findings;
  }

  private JsonNode read(String path) {
    return JsonMapper.shared().readTree(http.staff("GET", path, "").body());
  }
}
