package dev.ringback.starter.detection.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.detection.socket.FakePhoneSystem;
import dev.ringback.starter.detection.socket.PhoneSystemSocket;
import dev.ringback.starter.detection.socket.SocketIntake;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AsteriskSocketTest extends StarterTest {
  @Autowired private SocketIntake intake;
  @Autowired private CallerHash hash;
  @Autowired private Clock clock;
  private final String linkedId = unique("1763920800.");
  private final String caller = caller();
  private volatile String secret = "s3cret";
  private FakePhoneSystem asterisk;
  private PhoneSystemSocket socket;

  @BeforeEach
  void connect() {
    asterisk = new FakePhoneSystem("Asterisk Call Manager/9.0.0\r\n", this::answer);
    socket = socket();
  }

  @AfterEach
  void disconnect() {
    socket.stop();
    asterisk.close();
  }

  @Test
  void startsTheRecoveryOfTheCallerOnce() {
    listens();
    asterisk.says(comesIn() + dial("DialBegin", "2", ""));
    asterisk.says(dial("DialBegin", "3", "") + dial("DialEnd", "2", "NOANSWER"));
    asterisk.says(dial("DialEnd", "3", "NOANSWER") + hangup());

    await().until(() -> recoveries.told(MissedCall.class).size() == 1);
    MissedCall call = recoveries.told(MissedCall.class).getFirst();
    assertThat(call.reportedBy()).isEqualTo(PhoneSystem.ASTERISK);
    assertThat(call.location()).isEqualTo(Lumen.AUSTIN);
    assertThat(call.event().value()).doesNotContain(linkedId);
  }

  @Test
  void startsNoneWhenAPhoneAnswers() {
    listens();
    asterisk.says(comesIn() + dial("DialEnd", "2", "ANSWER") + hangup());

    await().until(() -> kept() == 3);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void keepsTheNewsOnceWhenTwoStartersListen() {
    var other = socket();
    other.start();
    listens();
    await().until(() -> logins() == 2);
    asterisk.says(comesIn() + dial("DialEnd", "2", "NOANSWER") + hangup());

    await().until(() -> !recoveries.told(MissedCall.class).isEmpty());
    other.stop();
    assertThat(kept()).isEqualTo(3);
    assertThat(recoveries.told(MissedCall.class)).hasSize(1);
  }

  @Test
  void connectsAgainAndTakesUpACallThatStillRings() {
    listens();
    asterisk.dropsEverybody();
    await().until(() -> logins() == 2);
    await()
        .until(() -> asterisk.requests.stream().filter(r -> r.contains("CoreShow")).count() == 2);
    asterisk.says(
        comesIn().replace("Newchannel", "CoreShowChannel") + dial("DialEnd", "2", "BUSY"));
    asterisk.says(hangup());

    await().until(() -> recoveries.told(MissedCall.class).size() == 1);
  }

  @Test
  void goesOnWithACallThatRangWhenTheConnectionWasLost() {
    listens();
    asterisk.says(comesIn());
    await().until(() -> kept() == 1);
    asterisk.dropsEverybody();
    await().until(() -> asks("CoreShow") == 2);
    asterisk.says(listed() + listComplete());
    asterisk.says(dial("DialEnd", "2", "NOANSWER") + hangup());

    await().until(() -> recoveries.told(MissedCall.class).size() == 1);
    assertThat(asks("Getvar")).isZero();
  }

  @Test
  void takesUpACallThatBeganBeforeItListened() {
    listens();
    asterisk.says(listed() + listComplete());
    await().until(() -> kept() == 1);
    asterisk.says(dial("DialEnd", "2", "NOANSWER") + hangup());

    await().until(() -> recoveries.told(MissedCall.class).size() == 1);
  }

  @Test
  void triesAgainAfterARefusedLogin() {
    secret = "another";
    socket.start();
    await().until(() -> logins() == 1);
    secret = "s3cret";

    await().until(() -> asterisk.requests.stream().anyMatch(r -> r.contains("CoreShowChannels")));
  }

  @Test
  void handsOverWhatTheRecoveryCouldNotTakeAtFirst() {
    recoveries.are(Mood.DOWN);
    listens();
    asterisk.says(comesIn() + dial("DialEnd", "2", "NOANSWER") + hangup());
    await().until(() -> kept() == 3);

    recoveries.are(Mood.WELL);

    await().until(() -> recoveries.told(MissedCall.class).size() == 1);
  }

  @Test
  void keepsNothingThatCanBeReadInTheStore() {
    listens();
    asterisk.says(comesIn());
    await().until(() -> kept() == 1);

    assertThat(
            jdbc.sql(
                    "select encode(body_cipher, 'escape') from webhook_inbox where source = 'asterisk.ami'")
                .query(String.class)
                .list())
        .noneMatch(body -> body.contains(caller));
  }

  private void listens() {
    socket.start();
    await().until(() -> asterisk.requests.stream().anyMatch(r -> r.contains("CoreShowChannels")));
  }

  private long logins() {
    return asterisk.requests.stream().filter(r -> r.contains("Action: Login")).count();
  }

  private int kept() {
    return jdbc.sql("select count(*) from call_leg where reported_by = 'ASTERISK' and call = :call")
        .param("call", hash.of("call.ASTERISK", linkedId))
        .query(Integer.class)
        .single();
  }

  private PhoneSystemSocket socket() {
    return new AsteriskConfiguration()
        .asterisk(
            new AsteriskSettings(
                "127.0.0.1",
                asterisk.address().getPort(),
                "ringback",
                "s3cret",
                Set.of("from-trunk")),
            intake,
            hash,
            clock);
  }

  private long asks(String action) {
    return asterisk.requests.stream().filter(r -> r.contains("Action: " + action)).count();
  }

  private String answer(String request) {
    if (request.contains("Action: Getvar")) {
      return "Response: Success\r\nActionID: ringback-dialled-%s\r\nVariable: CALLERID(dnid)\r\nValue: %s\r\n\r\n"
          .formatted(linkedId, Lumen.LINE.substring(1));
    }
    if (!request.contains("Action: Login")) {
      return "Response: Success\r\n\r\n";
    }
    boolean right =
        request.contains("Username: ringback\n") && request.contains("Secret: " + secret);
    return "Response: " + (right ? "Success" : "Error") + "\r\nActionID: ringback-login\r\n\r\n";
  }

  private String comesIn() {
    return "Event: Newchannel\r\nContext: from-trunk\r\nCallerIDNum: %s\r\nExten: %s\r\nUniqueid: %s\r\nLinkedid: %s\r\n\r\n"
        .formatted(caller, Lumen.LINE, linkedId, linkedId);
  }

  /** Where FreePBX's dialplan has brought the caller by now. */
  private String listed() {
    return comesIn()
        .replace("Newchannel", "CoreShowChannel\r\nChannel: PJSIP/trunk-0000000a")
        .replace("Context: from-trunk", "Context: macro-dial-one")
        .replace("Exten: " + Lumen.LINE, "Exten: s");
  }

  private static String listComplete() {
    return "Event: CoreShowChannelsComplete\r\nActionID: ringback-channels\r\nEventList: Complete\r\n\r\n";
  }

  private String dial(String event, String leg, String status) {
    return "Event: %s\r\nUniqueid: %s\r\nLinkedid: %s\r\nDestUniqueid: %s.%s\r\nDialStatus: %s\r\n\r\n"
        .formatted(event, linkedId, linkedId, linkedId, leg, status);
  }

  private String hangup() {
    return "Event: Hangup\r\nUniqueid: %s\r\nLinkedid: %s\r\n\r\n".formatted(linkedId, linkedId);
  }
}
