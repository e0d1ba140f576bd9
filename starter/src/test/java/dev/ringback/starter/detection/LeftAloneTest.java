package dev.ringback.starter.detection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.UnansweredLine;
import dev.ringback.workflows.clinic.UnansweredLine.Reaches;
import dev.ringback.workflows.clinic.UnansweredLine.Then;
import dev.ringback.workflows.detection.MissedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that a system tells of and that are kept, with the reason, and not recovered. */
class LeftAloneTest extends StarterTest {
  private static final String STAFF_LINE = "+15125550120";
  private static final String DESK = "+15125550129";

  private final String system = unique("pbx-");
  private final String caller = caller();
  private int calls;
  private long before;

  @BeforeEach
  void count() {
    before = jdbc.sql("select coalesce(max(id), 0) from webhook_inbox").query(Long.class).single();
  }

  @Test
  void aCallerWhoRingsTwentyTimesHasOneRecoveryAndIsThenTakenForALoop() {
    for (int i = 0; i < 20; i++) {
      tells(caller, "NO_ANSWER", 20, Instant.now());
    }

    assertThat(recoveries.told(MissedCall.class)).hasSize(10);
    assertThat(recoveries.told().stream().map(told -> told.episode().workflowId()).distinct())
        .hasSize(1);
    assertThat(recoveries.told().stream().map(told -> told.episode().id()).distinct()).hasSize(1);
    assertThat(reasons()).hasSize(20).filteredOn("LOOP"::equals).hasSize(10);
  }

  @Test
  void aCallerWhomSomebodyAnsweredAllDayIsStillRecovered() {
    for (int i = 0; i < 12; i++) {
      tells(caller, "ANSWERED", 5, Instant.now());
    }
    tells(caller, "NO_ANSWER", 20, Instant.now());

    assertThat(recoveries.told(MissedCall.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {STAFF_LINE, DESK, Lumen.LINE, Lumen.SENDER})
  void aCallFromANumberOfTheClinicIsItsOwn(String number) {
    clinics.apply(
        Lumen.clinic(
            new UnansweredLine(
                Reaches.DESK_FIRST, new PhoneNumber(DESK), Duration.ofSeconds(20), Then.TALK)));

    tells(number, "NO_ANSWER", 20, Instant.now());

    assertThat(recoveries.told()).isEmpty();
    assertThat(reasons()).containsExactly("INTERNAL");
  }

  @Test
  void aCallThatIsToldOfLongAfterItRangIsTooOld() {
    tells(caller, "NO_ANSWER", 20, Instant.now().minus(Lumen.OLDEST).minusSeconds(60));

    assertThat(recoveries.told()).isEmpty();
    assertThat(reasons()).containsExactly("TOO_OLD");
    assertThat(inboxReasons()).containsExactly("it was told of too long after it rang");
  }

  @ParameterizedTest
  @CsvSource({"NO_ANSWER,1,true", "NO_ANSWER,4,false", "ABANDONED,3,true", "BUSY,0,false"})
  void aMisdialIsLeftAlone(String outcome, int seconds, boolean brief) {
    tells(caller, outcome, seconds, Instant.now());

    assertThat(recoveries.told(MissedCall.class)).hasSize(brief ? 0 : 1);
    assertThat(reasons()).containsExactly(brief ? "BRIEF" : "");
  }

  private void tells(String from, String outcome, int rang, Instant at) {
    byte[] body =
        """
        {"eventId":"e","system":"%s","occurredAt":"%s","callKey":"%s.%d","from":"%s","to":"%s",
         "outcome":"%s","ringSeconds":%d}
        """
            .formatted(system, at, system, ++calls, from, Lumen.LINE, outcome, rang)
            .getBytes(UTF_8);
    assertThat(
            http.send(
                    "POST",
                    "/webhooks/calls",
                    body,
                    "Content-Type",
                    "application/json",
                    "Ringback-Signature",
                    CallWebhookContract.ours(Instant.now(), body))
                .statusCode())
        .isEqualTo(200);
  }

  /** Why each call of this test was left alone, empty for those that were not. */
  private List<String> reasons() {
    return jdbc.sql(
            """
            select coalesce(c.left_alone, '') from clinic_call c
            join webhook_inbox i on i.key = c.event where i.id > :before
            """)
        .param("before", before)
        .query(String.class)
        .list();
  }

  private List<String> inboxReasons() {
    return jdbc.sql("select why from webhook_inbox where id > :before and why is not null")
        .param("before", before)
        .query(String.class)
        .list();
  }
}
