package dev.ringback.starter.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.crypto.EncryptingPayloadCodec;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.detection.AnsweredCall;
import dev.ringback.workflows.detection.EpisodeView;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalRecoveriesTest {
  private static final EpisodeRepository.Row EPISODE = row("ep_1");
  private static final EffectId CALL = new EffectId("ep_1.first.call");

  @TempDir private Path folder;
  private TestWorkflowEnvironment temporal;
  private TemporalRecoveries recoveries;

  @BeforeEach
  void start() {
    Path keys = folder.resolve("keys.json");
    Keys.createIfAbsent(keys);
    EncryptingPayloadCodec codec = Keys.load(keys).payloadCodec();
    temporal =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(codec.dataConverter())
                        .build())
                .registerSearchAttribute("ClinicId", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute(
                    "RecoveryStage", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .setUseTimeskipping(false)
                .build());
    recoveries =
        new TemporalRecoveries(
            temporal.getWorkflowClient(),
            TestSettings.settings("", Duration.ofMillis(800), Duration.ofSeconds(5)));
  }

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void startsOneRecoveryAndTellsItOfEveryCall() {
    recoveries.missed(EPISODE, call("e1")); // taken without a worker: it is durable
    work();
    recoveries.missed(EPISODE, call("e2"));

    assertThat(view().missedCalls()).isEqualTo(2);
    assertThat(view().id()).isEqualTo(EPISODE.id());
    assertThat(
            temporal
                .getWorkflowClient()
                .newUntypedWorkflowStub(EPISODE.workflowId())
                .describe()
                .getTypedSearchAttributes()
                .get(SearchAttributeKey.forKeyword("ClinicId")))
        .isEqualTo("lumen");
  }

  @Test
  void tellsARecoveryThatItsCallHadBeenAnsweredAndStartsNone() {
    AnsweredCall call = new AnsweredCall(call("e1").event());
    assertThatThrownBy(() -> recoveries.answeredAfterAll(EPISODE, call))
        .isInstanceOf(RecoveryOver.class);

    recoveries.missed(EPISODE, call("e1"));
    recoveries.missed(EPISODE, call("e2"));
    work();
    recoveries.answeredAfterAll(EPISODE, call);

    assertThat(view().missedCalls()).isEqualTo(1);
  }

  @Test
  void startsTheRecoveryOfWhoWritesFirst() {
    work();

    recoveries.written(EPISODE, turn("SM1"));

    assertThat(view().id()).isEqualTo(EPISODE.id());
  }

  @Test
  void saysThatNoWorkerTookATurnAndTakesItWhenAskedAgain() {
    assertThatThrownBy(() -> recoveries.written(EPISODE, turn("SM1")))
        .isInstanceOf(RecoveriesUnavailable.class);

    work();
    recoveries.written(EPISODE, turn("SM1"));
    recoveries.written(EPISODE, turn("SM1"));

    assertThat(recoveries.spoken(EPISODE, turn("CA1.1")).say()).isEqualTo("turns: 2");
  }

  @Test
  void givesARepeatedTurnItsFirstReply() {
    work();
    recoveries.missed(EPISODE, call("e1"));

    assertThat(recoveries.spoken(EPISODE, turn("CA1.1")).say()).isEqualTo("turns: 1");
    assertThat(recoveries.spoken(EPISODE, turn("CA1.2")).say()).isEqualTo("turns: 2");
    assertThat(recoveries.spoken(EPISODE, turn("CA1.1")).say()).isEqualTo("turns: 1");
  }

  @Test
  void tellsThatACallWasAnswered() {
    work();
    recoveries.missed(EPISODE, call("e1"));
    var answer = new CallAnswered(CALL, CallAnswered.By.HUMAN, Instant.now());

    assertThat(recoveries.answered(EPISODE, "CA1.answered", answer).say()).isEqualTo("by HUMAN");
  }

  @Test
  void saysThatAReplyTakesTooLong() {
    recoveries =
        new TemporalRecoveries(
            temporal.getWorkflowClient(),
            TestSettings.settings("", Duration.ofMillis(800), Duration.ofMillis(300)));
    recoveries.missed(EPISODE, call("e1"));

    assertThatThrownBy(() -> recoveries.spoken(EPISODE, turn("CA1.1")))
        .isInstanceOf(NoReplyYet.class);
  }

  @Test
  void saysThatNoSuchRecoveryRuns() {
    work();

    assertThatThrownBy(() -> recoveries.spoken(EPISODE, turn("CA1.1")))
        .isInstanceOf(RecoveryOver.class);
    assertThatThrownBy(() -> recoveries.pause(EPISODE, new StaffCommand("maya")))
        .isInstanceOf(RecoveryOver.class);
    assertThat(recoveries.view(EPISODE)).isEmpty();
  }

  @Test
  void doesNotShowALaterEpisodeOfTheSameCallerForThisOne() {
    work();
    recoveries.missed(EPISODE, call("e1"));

    assertThat(recoveries.view(row("ep_0"))).isEmpty();
  }

  @Test
  void saysSoonThatTemporalIsDown() {
    var settings = TestSettings.settings("", Duration.ofMillis(500), Duration.ofSeconds(30));
    var nowhere = WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:1");
    new TemporalConfiguration().briefRetries(settings).customize(nowhere);
    WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(nowhere.build());
    try {
      recoveries = new TemporalRecoveries(WorkflowClient.newInstance(stubs), settings);
      Instant before = Instant.now();

      assertThatThrownBy(() -> recoveries.spoken(EPISODE, turn("CA1.1")))
          .isInstanceOf(RecoveriesUnavailable.class)
          .isNotInstanceOf(NoReplyYet.class);
      assertThat(Duration.between(before, Instant.now())).isLessThan(settings.voicePatience());
      assertThatThrownBy(() -> recoveries.missed(EPISODE, call("e1")))
          .isInstanceOf(RecoveriesUnavailable.class);
    } finally {
      stubs.shutdownNow();
    }
  }

  private void work() {
    temporal.newWorker(TaskQueues.RECOVERY).registerWorkflowImplementationTypes(EchoRecovery.class);
    temporal.start();
  }

  private EpisodeView view() {
    return recoveries.view(EPISODE).orElseThrow();
  }

  private static EpisodeRepository.Row row(String id) {
    return new EpisodeRepository.Row(
        new EpisodeId(id),
        "recovery/austin/00ff",
        Lumen.ID,
        Lumen.AUSTIN,
        new ContactId("c1"),
        Instant.now(),
        null,
        null);
  }

  private static MissedCall call(String event) {
    return new MissedCall(
        new EventId(event), PhoneSystem.GENERIC, Lumen.AUSTIN, Instant.now(), Instant.now());
  }

  private static CallerTurn turn(String id) {
    return new CallerTurn(
        new TurnId(id), Channel.VOICE, CALL, Instant.now(), false, false, false, null);
  }
}
