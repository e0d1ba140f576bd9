package dev.ringback.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.starter.FakeEmergencyNotices;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.escalation.EmergencyPurpose;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class WithheldWordsTest extends StarterTest {
  private static final String WORDS = "I had a reaction to the filler";
  private static final String REASON = "The caller lies unconscious in the waiting room";

  @Autowired private TicketRepository tickets;
  @Autowired private FakeEmergencyNotices notices;
  @Autowired private EmergencySweeper sweeper;

  @Test
  void givesWordsToWhoeverMayReadThem() {
    var episode = talked();

    JsonNode said = said(visitor("FRONT_DESK", null), episode);

    assertThat(said.path("text").stringValue()).isEqualTo(WORDS);
    assertThat(said.path("withheld").booleanValue()).isFalse();
  }

  @Test
  void givesTheTimelineWithoutWordsToOthers() {
    var episode = talked();
    Visitor operator = visitor("OPERATOR", null);

    var answer = operator.get("/api/episodes/" + episode.id() + "/timeline");
    JsonNode said = said(operator, episode);

    assertThat(answer.body()).contains("the episode opens").doesNotContain(WORDS);
    assertThat(said.path("text").isNull()).isTrue();
    assertThat(said.path("withheld").booleanValue()).isTrue();
  }

  @Test
  void givesAProviderTheWordsOfPeopleWhoWereHandedOver() {
    var episode = talked();
    Visitor provider = visitor("PROVIDER", null);
    assertThat(said(provider, episode).path("withheld").booleanValue()).isTrue();

    ticket(episode);

    assertThat(said(provider, episode).path("text").stringValue()).isEqualTo(WORDS);
    assertThat(provider.get("/api/tickets").body()).contains("my lip is blue");
  }

  @Test
  void withholdsTheFlagsOfTicketsFromATokenWithoutTheRight() {
    ticket(talked());
    var made =
        Visitor.json(
            http.staff(
                "POST",
                "/api/access/tokens",
                "{\"name\":\"board\",\"permissions\":\"READ_TICKETS\",\"expiresAt\":\"%s\"}"
                    .formatted(clock.instant().plusSeconds(60))));

    var answer =
        http.send(
            "GET",
            "/api/tickets",
            new byte[0],
            "Authorization",
            "Bearer " + made.path("secret").stringValue());

    assertThat(answer.body())
        .contains("\"flags\":null", "\"withheld\":true")
        .doesNotContain("my lip is blue");
  }

  @Test
  void opensOneEpisodeForAnHourInAnEmergency() {
    var episode = talked();
    var other = talked();
    Visitor provider = visitor("PROVIDER", null);

    assertThat(emergency(provider, episode, "curious").statusCode()).isEqualTo(400);
    assertThat(emergency(provider, episode, REASON).statusCode()).isEqualTo(201);

    assertThat(said(provider, episode).path("text").stringValue()).isEqualTo(WORDS);
    assertThat(said(provider, other).path("withheld").booleanValue()).isTrue();
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(10));
      provider.get("/api/session");
    }
    clock.advance(Duration.ofMinutes(9));
    assertThat(said(provider, episode).path("withheld").booleanValue()).isFalse();
    clock.advance(Duration.ofMinutes(1));
    assertThat(said(provider, episode).path("withheld").booleanValue()).isTrue();
  }

  @Test
  void tellsOwnersOfAnEmergency() {
    var episode = talked();
    Visitor provider = visitor("PROVIDER", null);
    emergency(provider, episode, REASON);

    Visitor owner = visitor("OWNER", null);
    assertThat(owner.get("/api/access/alerts").body())
        .contains(episode.id().value(), provider.id(), REASON);
    assertThat(owner.get("/api/access/review").body())
        .contains("\"emergency\"", episode.id().value(), provider.id())
        .doesNotContain(REASON);
    assertThat(
            jdbc.sql("select object from audit_entry where actor = :id and action = 'BREAK_GLASS'")
                .param("id", provider.id())
                .query(String.class)
                .single())
        .isEqualTo("episode:" + episode.id());
    assertThat(emergency(visitor("FRONT_DESK", null), episode, REASON).statusCode()).isEqualTo(403);
  }

  @Test
  void hasTheClinicToldOfAnEmergencyWithoutWordsOrEpisode() {
    var episode = talked();
    Visitor provider = visitor("PROVIDER", null);
    notices.down(true);
    try {
      assertThat(emergency(provider, episode, REASON).statusCode()).isEqualTo(201);
      sweeper.sweep();
      assertThat(notices.by(provider.id())).isEmpty();
    } finally {
      notices.down(false);
    }

    sweeper.sweep();

    assertThat(notices.by(provider.id()).getFirst())
        .satisfies(notice -> {
          assertThat(notice.clinic()).isEqualTo(Lumen.ID);
          assertThat(notice.purpose()).isEqualTo(EmergencyPurpose.TREATMENT);
          assertThat(notice.until()).isEqualTo(notice.from().plusSeconds(3600));
          assertThat(notice.toString())
              .doesNotContain(REASON, episode.id().value(), episode.contact().value());
        });
  }

  @Test
  void asksWhatAnEmergencyIsFor() {
    var answer =
        visitor("PROVIDER", null)
            .post(
                "/api/access/emergency",
                "{\"episode\":\"%s\",\"purpose\":\"CURIOSITY\",\"reason\":\"%s\"}"
                    .formatted(talked().id(), REASON));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("purpose", "TREATMENT");
  }

  @Test
  void showsNobodyAnotherClinicsPeople() {
    var episode = talked();
    ticket(episode);
    Visitor elsewhere = visitor("MANAGER", "elsewhere");
    Visitor here = visitor("MANAGER", "lumen");

    assertThat(elsewhere.get("/api/episodes?limit=500").body()).isEqualTo("[]");
    assertThat(elsewhere.get("/api/tickets").body()).isEqualTo("[]");
    assertThat(elsewhere.get("/api/appointments").body()).isEqualTo("[]");
    assertThat(elsewhere.get("/api/clinics").body()).isEqualTo("[]");
    String path = "/api/episodes/" + episode.id();
    assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get(path + "/timeline").statusCode()).isEqualTo(404);
    assertThat(elsewhere.post(path + "/pause", "{\"by\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/api/clinics/lumen/services").statusCode()).isEqualTo(404);
    assertThat(here.get(path).statusCode()).isEqualTo(200);
    assertThat(here.get("/api/episodes?limit=500").body()).contains(episode.id().value());
    assertThat(here.get("/api/tickets").body()).contains(episode.id().value());
    assertThat(here.get("/api/clinics").body()).contains("\"id\":\"lumen\"");
  }

  @Test
  void letsAClinicsOwnerLetPeopleIntoThatClinicOnly() {
    Visitor owner = visitor("OWNER", "elsewhere");
    String ask = "{\"login\":\"%s\",\"role\":\"PROVIDER\"%s}";

    assertThat(
            owner
                .post(
                    "/api/access/users",
                    ask.formatted(unique("p") + "@e.example", ",\"clinic\":\"lumen\""))
                .statusCode())
        .isEqualTo(400);
    String login = unique("p") + "@e.example";
    assertThat(owner.post("/api/access/users", ask.formatted(login, "")).statusCode())
        .isEqualTo(201);
    assertThat(owner.get("/api/access/users").body())
        .contains(login, "\"clinic\":\"elsewhere\"")
        .doesNotContain("\"clinic\":null");
  }

  private Visitor visitor(String role, String clinic) {
    return Visitor.signedIn(http, clock, unique("v") + "@lumen.example", role, clinic);
  }

  private EpisodeRepository.Row talked() {
    var episode = episode();
    conversations.add(
        new Line(
            unique("line"),
            episode.id(),
            episode.contact(),
            Channel.SMS,
            Speaker.CALLER,
            Instant.now(),
            WORDS));
    return episode;
  }

  private void ticket(EpisodeRepository.Row episode) {
    tickets.open(
        EffectId.of(episode.id(), "first", "ticket"),
        episode.id(),
        episode.contact(),
        episode.location(),
        EscalationReason.TREATMENT_CONCERN,
        Channel.SMS,
        4.2,
        List.of("my lip is blue"),
        Instant.now());
  }

  private static JsonNode said(Visitor reader, EpisodeRepository.Row episode) {
    return Visitor.json(reader.get("/api/episodes/" + episode.id() + "/timeline"))
        .valueStream()
        .filter(entry -> entry.path("kind").stringValue().equals("said"))
        .findFirst()
        .orElseThrow();
  }

  private static java.net.http.HttpResponse<String> emergency(
      Visitor who, EpisodeRepository.Row episode, String reason) {
    return who.post(
        "/api/access/emergency",
        "{\"episode\":\"%s\",\"purpose\":\"TREATMENT\",\"reason\":\"%s\"}"
            .formatted(episode.id(), reason));
  }
}
