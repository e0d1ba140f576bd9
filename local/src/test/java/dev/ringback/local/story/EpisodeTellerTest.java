package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.machine.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EpisodeTellerTest {
  private static final String AT = "2026-11-23T18:00:00Z";
  private final StandIn starter = new StandIn();
  private final AtomicInteger looks = new AtomicInteger();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @AfterEach
  void end() {
    starter.close();
  }

  @Test
  void tellsDecisionsOfOneMomentOnceEach() {
    assertThat(
            told(
                entry("decision", "EMAIL", "email: no")
                    + ","
                    + entry("decision", "SMS", "sms: yes")))
        .containsOnlyOnce("email: no")
        .containsOnlyOnce("sms: yes");
  }

  @Test
  void tellsWhatBecomesOfAnEffect() {
    starter.answer(
        "GET /api/episodes/e1/timeline",
        () -> "[" + entry("effect", "SMS", looks.get() < 1 ? "sent" : "delivered") + "]");
    assertThat(follow()).containsOnlyOnce("sent").containsOnlyOnce("delivered");
  }

  @Test
  void doesNotTakeAnotherEpisodesStandingForThisOne() {
    starter.answer("GET /api/episodes/e1/timeline", "[]");
    episode("another", "OPTED_OUT");
    var last =
        new EpisodeTeller(new StarterApi(starter.address(), "t"), narrator())
            .follow("e1", Instant.now().plusSeconds(5));
    assertThat(last.standing()).isNull();
    assertThat(last.row().outcome()).isEqualTo("OPTED_OUT");
  }

  private String told(String entries) {
    starter.answer("GET /api/episodes/e1/timeline", "[" + entries + "]");
    return follow();
  }

  private String follow() {
    episode("e1", "OPTED_OUT");
    new EpisodeTeller(new StarterApi(starter.address(), "t"), narrator())
        .follow("e1", Instant.now().plusSeconds(5));
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Closed at the third look. */
  private void episode(String viewed, String outcome) {
    starter.answer(
        "GET /api/episodes/e1",
        () -> {
          var closed = looks.incrementAndGet() > 2;
          return """
          {"row":{"id":"e1","workflowId":"w","openedAt":"%s","closedAt":%s,"outcome":%s},
           "view":{"id":"%s","stage":"CONVERSING","waitingFor":"GOALS"}}
          """
              .formatted(
                  AT,
                  closed ? "\"" + AT + "\"" : "null",
                  closed ? "\"" + outcome + "\"" : "null",
                  viewed);
        });
  }

  private Narrator narrator() {
    return new Narrator(
        new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false),
        ZoneOffset.UTC);
  }

  private static String entry(String kind, String channel, String text) {
    return "{\"at\":\"%s\",\"kind\":\"%s\",\"who\":\"policy\",\"channel\":\"%s\",\"text\":\"%s\",\"ref\":\"r\"}"
        .formatted(AT, kind, channel, text);
  }
}
