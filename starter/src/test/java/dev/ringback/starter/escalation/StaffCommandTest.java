package dev.ringback.starter.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.EffectId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class StaffCommandTest extends StarterTest {
  @Autowired private TicketRepository tickets;

  @ParameterizedTest
  @CsvSource({"take-over,takeOver", "pause,pause", "resume,resume"})
  void tellsTheRecovery(String command, String what) {
    var episode = episode();

    assertThat(send(episode, command).statusCode()).isEqualTo(202);

    assertThat(recoveries.told()).hasSize(1);
    assertThat(recoveries.told().getFirst().what()).isEqualTo(what);
    assertThat(recoveries.told().getFirst().episode().id()).isEqualTo(episode.id());
    assertThat(recoveries.told(StaffCommand.class)).containsExactly(new StaffCommand("maya"));
  }

  @Test
  void saysThatAnEpisodeHasEnded() {
    var episode = episode();
    recoveries.are(Mood.OVER);
    assertThat(send(episode, "pause").statusCode()).isEqualTo(409);

    recoveries.are(Mood.WELL);
    episodes.close(
        episode.id(),
        new Outcome.Declined(),
        new GlowScore(1, 1, 1, 1, 1, GlowScore.Track.NURTURE),
        List.of(),
        Instant.now());
    assertThat(send(episode, "pause").statusCode()).isEqualTo(409);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void saysWhenToTryAgain() {
    recoveries.are(Mood.DOWN);

    var answer = send(episode(), "pause");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void asksWhoCommands() {
    var answer = http.staff("POST", "/api/episodes/" + episode().id() + "/pause", "{}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"by\"");
  }

  @Test
  void listsTheTicketsThatWait() {
    var episode = episode();
    tickets.open(
        EffectId.of(episode.id(), "first", "ticket"),
        episode.id(),
        episode.contact(),
        episode.location(),
        EscalationReason.ASKED_FOR_A_PERSON,
        Channel.SMS,
        4.2,
        List.of(),
        Instant.now());

    assertThat(http.staff("GET", "/api/tickets", "").body())
        .contains("\"episode\":\"" + episode.id() + "\"", "ASKED_FOR_A_PERSON");
  }

  private HttpResponse<String> send(EpisodeRepository.Row episode, String command) {
    return http.staff("POST", "/api/episodes/" + episode.id() + "/" + command, "{\"by\":\"maya\"}");
  }
}
