package dev.ringback.starter.detection.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceNewsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "outbound,started,RINGING", "outbound,ringing,RINGING", "outbound,answered,ANSWERED",
    "outbound,human,ANSWERED", "outbound,machine,VOICEMAIL", "outbound,timeout,NO_ANSWER",
    "outbound,unanswered,NO_ANSWER", "outbound,busy,BUSY", "outbound,rejected,REJECTED",
    "outbound,failed,REJECTED", "outbound,cancelled,ABANDONED", "outbound,completed,ENDED",
    "inbound,started,RINGING", "inbound,ringing,RINGING", "inbound,answered,ANSWERED",
    "inbound,completed,ENDED", "inbound,disconnected,ENDED", "inbound,failed,ENDED"
  })
  void readsEachStatusOfEachLeg(String direction, String status, State state) {
    LegNews news = news(event(direction, status));

    assertThat(news.state()).isEqualTo(state);
    assertThat(news.role()).isEqualTo(direction.equals("inbound") ? Role.CALLER : Role.DESK);
    assertThat(news.at()).isEqualTo("2026-01-01T12:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "outbound,'\"12\"',ANSWERED",
    "outbound,12,ANSWERED",
    "outbound,'\"0\"',ENDED",
    "outbound,0,ENDED",
    "outbound,null,ENDED",
    "inbound,'\"12\"',ENDED"
  })
  void takesADeskLegThatLastedForAnswered(String direction, String duration, State state) {
    String body =
        event(direction, "completed").replaceFirst("\\{", "{\"duration\":" + duration + ",");

    assertThat(news(body).state()).isEqualTo(state);
  }

  @Test
  void takesWhoCalledWhomFromTheCallersLegAlone() {
    assertThat(news(event("inbound", "completed")).from()).isEqualTo("+16505550101");
    assertThat(news(event("inbound", "completed")).to()).isEqualTo("+14155550199");
    assertThat(news(event("outbound", "timeout")).from()).isNull();
    assertThat(news(event("outbound", "timeout")).to()).isNull();
  }

  @Test
  void leavesAWithheldNumberAsItIs() {
    assertThat(news(event("inbound", "ringing").replace("16505550101", "anonymous")).from())
        .isEqualTo("anonymous");
  }

  @Test
  void findsTheLegOfAMachineDetectionUnderAnotherName() {
    LegNews news =
        news(
            "{\"call_uuid\":\"leg-1\",\"conversation_uuid\":\"CON-1\",\"status\":\"machine\",\"from\":\"1\",\"to\":\"2\"}");

    assertThat(news.leg()).isEqualTo("leg-1");
    assertThat(news.role()).isEqualTo(Role.DESK);
    assertThat(news.at()).isEqualTo(NOW);
  }

  @Test
  void passesOverWhatTellsOfNoLeg() {
    assertThat(VoiceNews.event("{\"recording_url\":\"x\"}".getBytes(UTF_8), NOW)).isEmpty();
    assertThat(VoiceNews.event(event("inbound", "transfer").getBytes(UTF_8), NOW))
        .hasValueSatisfying(told -> assertThat(told.news()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "timeout,true",
    "unanswered,true",
    "busy,true",
    "rejected,true",
    "failed,true",
    "cancelled,false",
    "answered,false",
    "completed,false",
    "ringing,false"
  })
  void knowsWhenTheCallerStillWaits(String status, boolean waits) {
    assertThat(told(event("outbound", status)).deskUnreached()).isEqualTo(waits);
    assertThat(told(event("inbound", status)).deskUnreached()).isFalse();
  }

  private static LegNews news(String body) {
    return told(body).news().orElseThrow();
  }

  private static VoiceNews told(String body) {
    return VoiceNews.event(body.getBytes(UTF_8), NOW).orElseThrow();
  }

  private static String event(String direction, String status) {
    return """
    {"from":"16505550101","to":"14155550199","uuid":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
     "conversation_uuid":"CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
     "status":"%s","direction":"%s","timestamp":"2026-01-01T12:00:00.000Z"}
    """
        .formatted(status, direction);
  }
}
