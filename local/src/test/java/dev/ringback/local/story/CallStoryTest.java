package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.Terminal;
import dev.ringback.local.stack.Stack;
import dev.ringback.local.temporal.RunReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallStoryTest {
  private static final String APPOINTMENT = "{\"id\":\"a1\",\"cancelled\":false}";
  private static final String CALLER = "%2B15125550987";
  private final StandIn sandbox = new StandIn();
  private final StandIn starter = new StandIn();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Instant accepted = Instant.now();
  @TempDir private Path home;
  private int appointments = 1;

  @BeforeEach
  void letACallerBook() {
    sandbox.answer(
        "GET /sandbox/scenarios",
        "[{\"name\":\"books-by-text\",\"title\":\"Answers\",\"expectedOutcome\":\"BOOKED\"}]");
    sandbox.answer("GET /sandbox/scenarios/books-by-text", scenario());
    sandbox.answer("POST /sandbox/calls", call());
    sandbox.answer("POST /sandbox/calls/c1/ring?by=ringcentral", "");
    sandbox.answer("GET /sandbox/calls/c1", call());
    sandbox.answer(
        "GET /sandbox/effects?caller=" + CALLER,
        "[{\"vendor\":\"twilio\",\"kind\":\"sms\",\"id\":\"SM1\",\"at\":\"%s\",\"status\":\"sent\",\"detail\":\"\"}]"
            .formatted(accepted.plusMillis(420)));
    sandbox.answer(
        "GET /sandbox/appointments?caller=" + CALLER,
        () -> "[" + String.join(",", Collections.nCopies(appointments, APPOINTMENT)) + "]");
    starter.answer("POST /api/contacts", "{\"contactId\":\"p1\"}");
    starter.answer("POST /api/episodes/search", () -> "[" + row(null, null) + "]");
    var asked = new AtomicInteger();
    starter.answer(
        "GET /api/episodes/e1", () -> asked.incrementAndGet() < 2 ? episode(false) : episode(true));
    starter.answer(
        "GET /api/episodes/e1/timeline",
        "[{\"at\":\"%s\",\"kind\":\"said\",\"who\":\"caller\",\"channel\":\"SMS\",\"text\":\"Botox, please\",\"ref\":\"SM9\"}]"
            .formatted(accepted.plusMillis(900)));
  }

  @AfterEach
  void end() {
    sandbox.close();
    starter.close();
  }

  @Test
  void tellsABookingToItsEnd() {
    var ending = tell();
    assertThat(ending.reached()).isTrue();
    var summary = ending.summary();
    assertThat(summary.outcome()).isEqualTo("BOOKED");
    assertThat(summary.channelMillis().sms()).isEqualTo(420);
    assertThat(summary.firstContactMillis()).isEqualTo(420);
    assertThat(summary.booking())
        .isEqualTo(new Standing.Booking("boulevard", "appt-1", "2026-11-27T16:30:00Z"));
    assertThat(summary.glow()).isNotNull();
    assertThat(summary.historyEvents()).isEqualTo(96);
    assertThat(words()).containsOnlyOnce("Botox, please").contains("/run-7/history");
  }

  @Test
  void putsTheCallerOnFileBeforeThePhoneRings() {
    tell();
    assertThat(starter.bodies().getFirst())
        .startsWith("POST /api/contacts Bearer token")
        .contains("\"phone\":\"+15125550987\"")
        .contains("\"month\":\"2026-07\"")
        .contains(
            "\"channel\":\"EMAIL\"",
            "\"channel\":\"WHATSAPP\"",
            "\"basis\":\"WEB_FORM\"",
            "\"givenAt\":\"");
    assertThat(sandbox.requests())
        .containsSubsequence("POST /sandbox/calls", "POST /sandbox/calls/c1/ring?by=ringcentral");
  }

  @Test
  void doesNotTakeTwoAppointmentsForABooking() {
    appointments = 2;
    assertThat(tell().reached()).isFalse();
    assertThat(words()).contains("holds 2 appointments");
  }

  @Test
  void endsWithASummaryWhenNoEpisodeIsOpenedInTime() {
    starter.answer("POST /api/episodes/search", "[]");
    var ending = tell(Duration.ofMillis(300));
    assertThat(ending.reached()).isFalse();
    assertThat(ending.summary().json()).contains("\"outcome\" : null", "\"sms\" : 420");
    assertThat(words()).contains("no episode was opened");
  }

  @Test
  void tellsStaffHowToStepIn() {
    tell();
    assertThat(words()).contains("./ringback signal take-over e1 --by NAME");
  }

  @Test
  void listsEpisodesForStaffWithoutTheCaller() {
    starter.answer(
        "GET /api/episodes?limit=2",
        "[" + row(null, null) + "," + row(accepted.toString(), "BOOKED") + "]");
    assertThat(
            new EpisodeList(new StarterApi(starter.address(), "token"), ZoneOffset.UTC).newest(2))
        .satisfiesExactly(
            open -> assertThat(open).startsWith("e1  austin").endsWith("CONVERSING"),
            closed -> assertThat(closed).endsWith("BOOKED"));
  }

  @Test
  void namesTheScenariosThereAre() {
    assertThatThrownBy(() -> new SandboxApi(sandbox.address()).scenario("books-by-pigeon"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("books-by-text");
  }

  @Test
  void namesTheLogOfAServiceThatFails() {
    assertThatThrownBy(
            () -> new StarterApi(starter.address(), "token").signal("e9", "pause", "Ann"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("404 to POST /api/episodes/e9/pause")
        .hasMessageContaining("./ringback logs starter");
  }

  private CallStory.Ending tell() {
    return tell(Duration.ofSeconds(60));
  }

  private CallStory.Ending tell(Duration limit) {
    var controls = new SandboxApi(sandbox.address());
    return new CallStory(
            Stack.at(home, 7400, Map.of()).addresses(),
            controls,
            new StarterApi(starter.address(), "token"),
            new OneRun(),
            new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false),
            limit)
        .tell(controls.scenario("books-by-text"));
  }

  private static final class OneRun implements RunReader {
    @Override
    public String current(String workflowId) {
      return "run-7";
    }

    @Override
    public Run read(String workflowId, String runId) {
      return new Run(runId, 96, 58);
    }
  }

  private String words() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String scenario() {
    return """
    {"name":"books-by-text","title":"Answers the text","expectedOutcome":"BOOKED",
     "needsFastClock":false,
     "caller":{"given":"Dana","family":"Whitfield","email":"dana@mail.example","onFile":true,
               "whatsApp":true,"earlierInterest":{"treatment":"coolsculpting","month":"2026-07"}}}
    """;
  }

  private String call() {
    return """
    {"id":"c1","scenario":"books-by-text","caller":"+15125550987","rangAt":"%s",
     "acceptedAt":"%s","done":true,"log":[]}
    """
        .formatted(accepted, accepted);
  }

  private String row(String closedAt, String outcome) {
    return """
    {"id":"e1","workflowId":"recovery/austin/ab","clinic":"lumen","location":"austin",
     "contact":"p1","openedAt":"%s","closedAt":%s,"outcome":%s}
    """
        .formatted(accepted, quoted(closedAt), quoted(outcome));
  }

  private String episode(boolean closed) {
    var appointment =
        """
        {"is":"BOOKED","appointment":{"id":"appt-1","pms":"boulevard",
         "start":"2026-11-27T16:30:00Z","newPatient":true}}
        """;
    return """
    {"row":%s,"view":{"id":"e1","stage":"%s","mode":"AUTOMATED","missedCalls":1,
     "talkingOn":"SMS","waitingFor":"SLOT","offered":[],"nextAttemptAt":null,
     "glow":{"goals":4,"limitations":3,"openness":4,"window":5,"composite":4.1,"track":"SAME_DAY"},
     "outcome":%s}}
    """
        .formatted(
            closed ? row(Instant.now().toString(), "BOOKED") : row(null, null),
            closed ? "CLOSED" : "CONVERSING",
            closed ? appointment : "null");
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }
}
