package dev.ringback.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver;
import dev.ringback.sandbox.SandboxTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Phone systems that clinics run themselves. */
class OwnPhonesTest extends SandboxTest {
  private static final int AMI = freePort();
  private static final int ESL = freePort();

  @Autowired private List<ClinicPhones> phones;
  private final String caller = freshNumber();
  private final Notes notes = new Notes();

  @DynamicPropertySource
  static void phoneSystems(DynamicPropertyRegistry registry) {
    Map.of(
            "sandbox.asterisk.ami-port", String.valueOf(AMI),
            "sandbox.asterisk.secret", "ami",
            "sandbox.freeswitch.esl-port", String.valueOf(ESL),
            "sandbox.freeswitch.esl-password", "esl",
            "sandbox.freeswitch.cdr-password", "cdr",
            "sandbox.jambonz.webhook-secret", "jam",
            "sandbox.threecx.secret", "3cx",
            "sandbox.generic.secret", "gen")
        .forEach((name, value) -> registry.add(name, () -> value));
  }

  @Test
  void asteriskTellsWhoeverLoggedInOfARingGroup() throws IOException {
    try (var guest = new Guest(AMI)) {
      guest.says("Action: Login\r\nUsername: ringback\r\nSecret: ami\r\n\r\n");
      guest.hears("Authentication accepted");
      ring("asterisk");
      guest.hears("Event: Hangup");

      assertThat(guest.heard).filteredOn(line -> line.equals("DialStatus: NOANSWER")).hasSize(2);
      assertThat(guest.heard).contains("CallerIDNum: " + caller, "Context: from-trunk");
      assertThat(notes.accepted).hasSize(1);
    }
  }

  @Test
  void asteriskTurnsAwayWhoeverDoesNotKnowTheSecret() throws IOException {
    try (var guest = new Guest(AMI)) {
      guest.says("Action: Login\r\nUsername: ringback\r\nSecret: guess\r\n\r\n");
      guest.hears("Authentication failed");
    }
    ring("asterisk");

    assertThat(notes.accepted).isEmpty();
  }

  @Test
  void freeSwitchTellsOfEveryLegByRecordAndBySocket() throws IOException {
    String path = "/webhooks/freeswitch/cdr";
    try (var guest = new Guest(ESL)) {
      guest.hears("Content-Type: auth/request");
      guest.says("auth esl\n\n");
      guest.hears("Reply-Text: +OK accepted");
      guest.says("event plain CHANNEL_HANGUP_COMPLETE\n\n");
      guest.hears("Reply-Text: +OK event listener enabled plain");
      ring("freeswitch");

      guest.hears("Call-Direction: inbound");
      assertThat(guest.heard).filteredOn(l -> l.equals("Call-Direction: outbound")).hasSize(2);
    }
    var records = RECEIVER.to(path, d -> d.form().get("cdr").contains(caller));
    assertThat(records).hasSize(3);
    assertThat(records.getLast().headers())
        .containsEntry("authorization", basic("ringback", "cdr"));
    assertThat(records.getLast().url()).contains("uuid=a_");
  }

  @Test
  void jambonzSignsTheStatusOfEveryLeg() {
    ring("jambonz");

    var posted = RECEIVER.to("/webhooks/jambonz", d -> d.text().contains(caller));
    assertThat(posted).hasSize(6);
    assertThat(posted.getFirst().headers().get("jambonz-signature"))
        .matches("t=[0-9]{10},v1=[0-9a-f]{64}");
    JsonNode desk = json.readTree(posted.get(1).body());
    assertThat(desk.path("parentCallSid"))
        .isEqualTo(json.readTree(posted.getFirst().body()).path("callSid"));
  }

  @Test
  void threeCxReportsEveryExtension() {
    ring("3cx");

    var posted = RECEIVER.to("/webhooks/3cx", d -> d.text().contains(caller));
    assertThat(posted)
        .extracting(d -> json.readTree(d.body()).path("agent").asString())
        .containsExactly("201", "202");
    assertThat(posted)
        .allSatisfy(d -> assertThat(d.headers()).containsEntry("ringback-secret", "3cx"));
  }

  @Test
  void aPhoneSystemOfNoNamePostsUntilItsNoticeIsTaken() {
    RECEIVER.on(
        "/webhooks/calls",
        _ ->
            RECEIVER.to("/webhooks/calls").isEmpty()
                ? Receiver.Reply.status(503)
                : Receiver.Reply.ok());
    ring("generic");

    var posted = RECEIVER.to("/webhooks/calls", d -> d.text().contains(caller));
    assertThat(posted).hasSize(2);
    assertThat(posted.getFirst().body()).isEqualTo(posted.getLast().body());
    assertThat(notes.accepted).hasSize(1);
  }

  @Test
  void ringsInItsUsualCourseWhenAScenarioNamesAnotherSystemsNotifications() {
    phone("jambonz")
        .ringsOut(
            new ClinicPhones.RungOut(
                caller, "+15125550101", Duration.ofSeconds(20), List.of("SETUP", "MISSED")),
            notes);

    assertThat(RECEIVER.to("/webhooks/jambonz", d -> d.text().contains(caller))).hasSize(6);
  }

  private void ring(String system) {
    phone(system)
        .ringsOut(
            new ClinicPhones.RungOut(caller, "+15125550101", Duration.ofSeconds(20), List.of()),
            notes);
  }

  private ClinicPhones phone(String system) {
    return phones.stream().filter(p -> p.name().equals(system)).findFirst().orElseThrow();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Notes implements ClinicPhones.Witness {
    private final List<Instant> accepted = new CopyOnWriteArrayList<>();

    @Override
    public void told(String what) {}

    @Override
    public void accepted(Instant at) {
      accepted.add(at);
    }
  }

  /** Somebody at a socket. */
  private static final class Guest implements AutoCloseable {
    private final Socket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    Guest(int port) throws IOException {
      socket = new Socket("127.0.0.1", port);
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      Thread.ofVirtual()
          .start(() -> {
            try {
              for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
              }
            } catch (IOException e) {
              return;
            }
          });
    }

    void says(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    void hears(String part) {
      await().until(() -> heard.stream().anyMatch(line -> line.contains(part)));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
