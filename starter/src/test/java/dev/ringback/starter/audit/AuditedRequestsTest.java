package dev.ringback.starter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.compliance.audit.AuditFilter;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.compliance.audit.StoredEntry;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.starter.compliance.Stops;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.OptOut;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AuditedRequestsTest extends StarterTest {
  /** Tells the asker of nobody but themself, and pages ask for it all the time. */
  private static final String OWN_SESSION = "/api/session";

  @Autowired private AuditRepository audit;
  @Autowired private Stops stops;

  @Autowired
  @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

  @BeforeEach
  void laterThanEveryOtherTest() {
    clock.advance(Duration.ofDays(1));
  }

  @Test
  void everyAddressOfTheStaffApiAndTheCodecIsAudited() {
    List<String> unaudited =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(e -> !e.getValue().hasMethodAnnotation(Audited.class))
            .flatMap(e -> e.getKey().getPatternValues().stream())
            .filter(path -> !path.equals("/api/session")) // tells the caller of themselves
            .filter(path -> path.startsWith("/api") || path.startsWith("/codec"))
            .filter(path -> !path.equals(OWN_SESSION))
            .toList();

    assertThat(unaudited).isEmpty();
  }

  @Test
  void readingAnEpisodeTellsWhoseItIs() {
    var episode = episode();

    http.send(
        "GET",
        "/api/episodes/" + episode.id() + "/timeline",
        new byte[0],
        "Authorization",
        "Bearer " + TestSettings.API_TOKEN,
        RequestAudit.REASON,
        "asked to be called back");

    StoredEntry entry = newest();
    assertThat(entry.clinic()).isEqualTo("lumen");
    assertThat(entry.action()).isEqualTo("READ");
    assertThat(entry.object()).isEqualTo("timeline:" + episode.id());
    assertThat(entry.subject()).isEqualTo(episode.contact().value());
    assertThat(entry.reason()).isEqualTo("asked to be called back");
    assertThat(entry.origin()).isEqualTo("127.0.0.1");
    assertThat(entry.actorKind()).isEqualTo("TOKEN");
  }

  @Test
  void aReasonThatTellsWhoIsMeantIsRefusedBeforeAnythingIsDone() {
    String phone = caller();
    HttpResponse<String> answer =
        http.send(
            "POST",
            "/api/contacts/stops",
            "{\"phone\":\"%s\",\"by\":\"maria\"}".formatted(phone).getBytes(UTF_8),
            "Authorization",
            "Bearer " + TestSettings.API_TOKEN,
            RequestAudit.REASON,
            "called from " + phone);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(RequestAudit.REASON).doesNotContain(phone);
    assertThat(contacts.byPhone(new PhoneNumber(phone))).isEmpty();
  }

  @Test
  void aSearchTellsWhomItFound() {
    String phone = caller();
    var contact = contacts.identify(new PhoneNumber(phone));
    episodes.openOrJoin(
        new EpisodeId(unique("ep_found")),
        "recovery/austin/x",
        Lumen.ID,
        Lumen.AUSTIN,
        contact,
        Instant.now());

    http.staff("POST", "/api/episodes/search", "{\"phone\":\"" + phone + "\"}");

    StoredEntry entry = newest();
    assertThat(entry.action()).isEqualTo("SEARCH");
    assertThat(entry.details().path("subjects").asString("")).isEqualTo(contact.value());
    assertThat(entry.toString()).doesNotContain(phone);
  }

  @Test
  void aRefusedSearchIsOnTheTrailToo() {
    http.staff("POST", "/api/episodes/search", "{\"phone\":\"nobody\"}");

    assertThat(newest().details().path("status").asString("")).isEqualTo("400");
  }

  @Test
  void anIdThatIsNoneIsNotKept() {
    http.staff("GET", "/api/episodes/%2B15125550142", "");

    assertThat(newest().object()).isEqualTo("episode:unknown");
  }

  @Test
  void commandsDecisionsAndContactsAreOnTheTrail() {
    var episode = episode();
    http.staff("POST", "/api/episodes/" + episode.id() + "/pause", "{\"by\":\"maria\"}");
    assertThat(newest().details().path("request").asString(""))
        .isEqualTo("POST /api/episodes/{id}/pause");

    String phone = caller();
    var saved =
        http.staff("POST", "/api/contacts", "{\"clinic\":\"lumen\",\"phone\":\"" + phone + "\"}");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
    assertThat(newest().action()).isEqualTo("CREATE");
    assertThat(saved.body()).contains(newest().subject());
  }

  @Test
  void theTokenInACodecAddressIsNotKept() {
    http.post("/codec/" + TestSettings.CODEC_TOKEN + "/decode", "{\"payloads\":[]}");

    assertThat(newest().object()).isEqualTo("payload:all");
    assertThat(newest().toString()).doesNotContain(TestSettings.CODEC_TOKEN);
  }

  @Test
  void whatCannotBeAuditedIsNeitherShownNorDone() {
    var episode = episode();
    String unknown = caller();
    jdbc.sql("alter table audit_entry rename to audit_entry_away").update();
    try {
      var answers =
          Stream.of(
                  http.staff("GET", "/api/episodes", ""),
                  http.staff("GET", "/api/episodes/" + episode.id(), ""),
                  http.staff("GET", "/api/tickets", ""),
                  http.staff("GET", "/api/clinics", ""),
                  http.staff(
                      "POST",
                      "/api/contacts",
                      "{\"clinic\":\"lumen\",\"phone\":\"" + unknown + "\"}"),
                  http.staff("POST", "/api/episodes/" + episode.id() + "/pause", "{\"by\":\"m\"}"),
                  http.post("/codec/" + TestSettings.CODEC_TOKEN + "/decode", "{}"))
              .toList();
      assertThat(answers)
          .allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("audit trail").doesNotContain("lumen");
          });
    } finally {
      jdbc.sql("alter table audit_entry_away rename to audit_entry").update();
    }
  }

  @Test
  void aStopIsOnTheTrailOnce() {
    var episode = episode();
    var stop = new OptOut(episode.id(), episode.contact(), Channel.SMS, Instant.now());

    stops.heed(stop);
    stops.heed(stop);

    var about = new AuditFilter(null, episode.contact().value(), null, null, null, null);
    assertThat(audit.pages().newest(about, null, 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo("opt-out"));
  }

  private StoredEntry newest() {
    return audit.pages().newest(AuditFilter.ALL, null, 1).getFirst();
  }
}
