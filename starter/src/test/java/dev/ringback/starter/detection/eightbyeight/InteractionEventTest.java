package dev.ringback.starter.detection.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.CallWatch;
import dev.ringback.workflows.detection.CallWatch.Verdict;
import dev.ringback.workflows.detection.LegNews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionEventTest {
  private static final Instant TOLD = Instant.parse("2026-11-23T18:00:00Z");
  private static final Instant LATER = TOLD.plusSeconds(600);

  @Test
  void aCallGivenUpInTheQueueIsAbandoned() {
    assertThat(judge("InteractionCreated", "InteractionQueued", "InteractionDeleted"))
        .isInstanceOfSatisfying(
            Verdict.Over.class,
            over -> {
              assertThat(over.outcome()).isEqualTo(CallOutcome.ABANDONED);
              assertThat(over.from()).isEqualTo("5125552001");
              assertThat(over.to()).isEqualTo("+15125550101");
            });
  }

  @Test
  void aCallAnAgentAcceptedIsAnsweredInWhateverOrderItIsTold() {
    List<String> kinds =
        new ArrayList<>(
            List.of(
                "InteractionCreated",
                "InteractionQueued",
                "InteractionAccepted",
                "InteractionDeleted",
                "InteractionDeleted"));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(kinds, new Random(seed));
      assertThat(judge(kinds.toArray(String[]::new)))
          .isInstanceOfSatisfying(
              Verdict.Over.class,
              over -> assertThat(over.outcome()).isEqualTo(CallOutcome.ANSWERED));
    }
  }

  @Test
  void aCallThatWaitsIsNotOver() {
    assertThat(judge("InteractionCreated", "InteractionQueued")).isInstanceOf(Verdict.Going.class);
  }

  @Test
  void anAcceptanceThatIsLateIsWaitedFor() {
    List<LegNews> news = news("InteractionCreated", "InteractionQueued", "InteractionDeleted");

    assertThat(CallWatch.judge(news, news.getLast().at().plusSeconds(2)))
        .isInstanceOf(Verdict.Unsettled.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"AgentStatusChange\":{\"agentId\":\"ag1\"}}",
        "{\"Interaction\":{\"event\":\"LineHoldStatus\",\"interactionGUID\":\"int-1-phone-1\"}}",
        "{\"Interaction\":{\"event\":\"InteractionQueued\",\"direction\":\"out\",\"interactionGUID\":\"int-1-phone-1\"}}",
        "{\"Interaction\":{\"event\":\"InteractionCreated\",\"mediaType\":\"chat\",\"interactionGUID\":\"int-1-chat-1\"}}",
        "{\"Interaction\":{\"event\":\"InteractionCreated\"}}",
        "{\"Interaction\":{\"event\":\"Interac",
        "[]",
        ""
      })
  void tellsNothingOfACall(String payload) {
    assertThat(InteractionEvent.read(payload.getBytes(UTF_8), TOLD)).isEmpty();
  }

  @Test
  void readsTimesInEveryWriting() {
    assertThat(at("\"msgInfo\":{\"timestamp\":1669235700000}"))
        .isEqualTo(Instant.ofEpochMilli(1669235700000L));
    assertThat(at("\"msgInfo\":{},\"eventTS\":1744819217"))
        .isEqualTo(Instant.ofEpochSecond(1744819217));
    assertThat(at("\"interactionEventTS\":1744819217"))
        .isEqualTo(Instant.ofEpochSecond(1744819217));
    assertThat(at("\"msgInfo\":{}")).isEqualTo(TOLD);
  }

  private static Instant at(String field) {
    String payload =
        "{\"Interaction\":{\"event\":\"InteractionCreated\",\"interactionGUID\":\"int-1-phone-1\","
            + field
            + "}}";
    return InteractionEvent.read(payload.getBytes(UTF_8), TOLD).orElseThrow().at();
  }

  private static Verdict judge(String... kinds) {
    return CallWatch.judge(news(kinds), LATER);
  }

  private static List<LegNews> news(String... kinds) {
    List<LegNews> news = new ArrayList<>();
    for (String kind : kinds) {
      byte[] payload = Events.of(kind, "int-1-phone-01-t", "5125552001", "15125550101");
      news.add(InteractionEvent.read(payload, TOLD).orElseThrow().news());
    }
    return news;
  }
}
