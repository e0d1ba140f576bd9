package dev.ringback.starter.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.detection.EpisodeView;
import dev.ringback.workflows.detection.Mode;
import dev.ringback.workflows.detection.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EpisodeApiTest extends StarterTest {

  @Test
  void findsTheEpisodesOfANumberWithoutPuttingItOnFile() {
    String phone = caller();
    var contact = contacts.identify(new PhoneNumber(phone));
    String id = unique("ep_found");
    episodes.openOrJoin(
        new EpisodeId(id), "recovery/austin/x", Lumen.ID, Lumen.AUSTIN, contact, Instant.now());

    JsonNode found =
        json(http.staff("POST", "/api/episodes/search", "{\"phone\":\"" + phone + "\"}").body());

    assertThat(found).hasSize(1);
    assertThat(found.get(0).path("id").stringValue()).isEqualTo(id);
    assertThat(found.get(0).path("clinic").stringValue()).isEqualTo("lumen");
    assertThat(found.get(0).path("closedAt").isNull()).isTrue();

    String stranger = caller();
    assertThat(
            http.staff("POST", "/api/episodes/search", "{\"phone\":\"" + stranger + "\"}").body())
        .isEqualTo("[]");
    assertThat(contacts.byPhone(new PhoneNumber(stranger))).isEmpty();
  }

  @Test
  void listsTheNewestFirst() {
    episode();
    var newest = episode();

    JsonNode list = json(http.staff("GET", "/api/episodes?limit=1", "").body());

    assertThat(list).hasSize(1);
    assertThat(list.get(0).path("id").stringValue()).isEqualTo(newest.id().value());
    assertThat(http.staff("GET", "/api/episodes?limit=0", "").body())
        .contains("\"field\":\"limit\"");
  }

  @Test
  void showsAnEpisodeAndHowItsRecoverySeesIt() {
    var episode = episode();
    recoveries.show(
        new EpisodeView(
            episode.id(),
            Stage.CONVERSING,
            Mode.AUTOMATED,
            2,
            Channel.SMS,
            Pending.SLOT,
            new GlowScore(5, 3, 4, 4, 4.1, GlowScore.Track.SAME_DAY),
            List.of(),
            Instant.parse("2026-11-23T17:05:00Z"),
            null));

    JsonNode shown = json(http.staff("GET", "/api/episodes/" + episode.id(), "").body());

    assertThat(shown.path("row").path("workflowId").stringValue()).isEqualTo(episode.workflowId());
    assertThat(shown.path("view").path("stage").stringValue()).isEqualTo("CONVERSING");
    assertThat(shown.path("view").path("nextAttemptAt").stringValue())
        .isEqualTo("2026-11-23T17:05:00Z");
  }

  @Test
  void showsNoViewWhenTheRecoveryIsGone() {
    var episode = episode();

    JsonNode shown = json(http.staff("GET", "/api/episodes/" + episode.id(), "").body());

    assertThat(shown.path("view").isNull()).isTrue();
  }

  @Test
  void tellsAnEpisodeAsATimeline() {
    var episode = episode();
    conversations.add(
        new Line(
            unique("line"),
            episode.id(),
            episode.contact(),
            Channel.SMS,
            Speaker.CALLER,
            Instant.now(),
            "Do you do botox?"));

    JsonNode entries =
        json(http.staff("GET", "/api/episodes/" + episode.id() + "/timeline", "").body());

    assertThat(entries.toString()).contains("\"text\":\"Do you do botox?\"", "\"who\":\"caller\"");
  }

  @Test
  void knowsNoSuchEpisode() {
    assertThat(http.staff("GET", "/api/episodes/ep_nobody", "").statusCode()).isEqualTo(404);
    assertThat(http.staff("GET", "/api/episodes/%20/timeline", "").statusCode()).isEqualTo(404);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
