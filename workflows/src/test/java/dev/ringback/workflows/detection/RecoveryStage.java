package dev.ringback.workflows.detection;

import static org.awaitility.Awaitility.await;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reads;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.conversation.TurnReading;
import dev.ringback.workflows.conversation.WordsPolicy;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A stage for recoveries in domain time: a caller, a clinic, and vendors that keep count. Time is
 * skipped, so that a day passes in milliseconds.
 */
final class RecoveryStage implements AutoCloseable {
  static final String WORKFLOW_ID = "recovery/austin/test";

  final FakeVendors vendors = new FakeVendors();
  final FakeStore store = new FakeStore(vendors);
  final Caller caller = new Caller();
  final ClinicTime clinic = new ClinicTime();
  final Staff staff = new Staff();
  private final TestWorkflowEnvironment environment;
  private int turns;

  /** Opens at a local time in Austin. */
  RecoveryStage(LocalDateTime localTime) {
    environment =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setInitialTime(localTime.atZone(TestClinics.AUSTIN).toInstant())
                .registerSearchAttribute("ClinicId", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute(
                    "RecoveryStage", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("Outcome", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute(
                    "NextAttemptAt", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME)
                .registerSearchAttribute("Escalated", IndexedValueType.INDEXED_VALUE_TYPE_BOOL)
                .registerSearchAttribute(
                    "GlowPriority", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .build());
    Worker recovery = environment.newWorker(TaskQueues.RECOVERY);
    recovery.registerWorkflowImplementationTypes(MissedCallRecoveryWorkflowImpl.class);
    recovery.registerActivitiesImplementations(store);
    environment.newWorker(TaskQueues.OUTREACH).registerActivitiesImplementations(vendors);
    environment.newWorker(TaskQueues.BOOKING).registerActivitiesImplementations(vendors);
    environment.start();
  }

  Outcome outcome() {
    return environment
        .getWorkflowClient()
        .newUntypedWorkflowStub(WORKFLOW_ID)
        .getResult(Outcome.class);
  }

  EpisodeView view() {
    return running().episode();
  }

  Instant now() {
    return Instant.ofEpochMilli(environment.currentTimeMillis());
  }

  io.temporal.common.WorkflowExecutionHistory history() {
    return environment.getWorkflowClient().fetchHistory(WORKFLOW_ID);
  }

  @Override
  public void close() {
    environment.close();
  }

  private MissedCallRecoveryWorkflow running() {
    return environment
        .getWorkflowClient()
        .newWorkflowStub(MissedCallRecoveryWorkflow.class, WORKFLOW_ID);
  }

  private static WorkflowOptions options() {
    return WorkflowOptions.newBuilder()
        .setWorkflowId(WORKFLOW_ID)
        .setTaskQueue(TaskQueues.RECOVERY)
        .setWorkflowIdConflictPolicy(
            io.temporal.api.enums.v1.WorkflowIdConflictPolicy
                .WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
        .build();
  }

  private static Episode episode() {
    return new Episode(
        new EpisodeId("ep_1"),
        new ClinicId("lumen"),
        new LocationId("austin"),
        new ContactId("c-1"),
        1,
        null);
  }

  /** The person who called. */
  final class Caller {
    void missesCall() {
      missesCall(UUID.randomUUID().toString());
    }

    void missesCall(String eventId) {
      calls(eventId, null);
    }

    /** Nobody at the clinic answers, but we do: they are still on the line. */
    void isTaken(String callSid) {
      calls("twilio." + callSid, EffectId.answeredLive(new EpisodeId("ep_1"), callSid));
    }

    /** It is learnt that somebody at the clinic had answered a call that counted as missed. */
    void wasAnswered(String eventId) {
      running().callWasAnswered(new AnsweredCall(new EventId(eventId)));
    }

    private void calls(String eventId, EffectId answeredOn) {
      MissedCall call =
          new MissedCall(
              new EventId(eventId),
              PhoneSystem.RINGCENTRAL,
              new LocationId("austin"),
              now(),
              now(),
              answeredOn);
      MissedCallRecoveryWorkflow stub =
          environment
              .getWorkflowClient()
              .newWorkflowStub(MissedCallRecoveryWorkflow.class, options());
      WorkflowStub.fromTyped(stub)
          .signalWithStart("callMissed", new Object[] {call}, new Object[] {episode()});
    }

    /** Texts without a call before; waits until the text was dealt with. */
    void writesFirst(String words) {
      CallerTurn turn = turn(words, Channel.SMS, null, false);
      MissedCallRecoveryWorkflow stub =
          environment
              .getWorkflowClient()
              .newWorkflowStub(MissedCallRecoveryWorkflow.class, options());
      WorkflowClient.executeUpdateWithStart(
          stub::turn,
          turn,
          UpdateOptions.<Reply>newBuilder().setUpdateId(turn.id().value()).build(),
          new WithStartWorkflowOperation<>(stub::recover, episode()));
    }

    /** Texts, and waits until the text was answered. */
    void texts(String words) {
      say(words, Channel.SMS, null, false);
    }

    void textsKeyword(String words) {
      say(words, Channel.SMS, null, true);
    }

    Reply answersCall(String occasion, CallAnswered.By by) {
      return running()
          .callAnswered(
              new CallAnswered(EffectId.of(new EpisodeId("ep_1"), occasion, "voice"), by, now()));
    }

    Reply says(String occasion, String words) {
      return say(
          words, Channel.VOICE, EffectId.of(new EpisodeId("ep_1"), occasion, "voice"), false);
    }

    Reply isSilent(String occasion) {
      EffectId call = EffectId.of(new EpisodeId("ep_1"), occasion, "voice");
      return running()
          .turn(
              new CallerTurn(
                  new TurnId("t" + ++turns), Channel.VOICE, call, now(), true, false, false, null));
    }

    /** Cuts in after so many characters of what is being said to them. */
    Reply cutsInAfter(String occasion, int heard, String words) {
      CallerTurn whole =
          turn(words, Channel.VOICE, EffectId.of(new EpisodeId("ep_1"), occasion, "voice"), false);
      return running()
          .turn(
              new CallerTurn(
                  whole.id(),
                  whole.channel(),
                  whole.call(),
                  whole.at(),
                  false,
                  false,
                  false,
                  heard));
    }

    void hangsUp(String occasion) {
      hearsOf(occasion, EffectReport.Fate.CALL_ENDED);
    }

    /** The vendor tells how a call to them went. */
    void hearsOf(String occasion, EffectReport.Fate fate) {
      running()
          .effectReported(
              new EffectReport(EffectId.of(new EpisodeId("ep_1"), occasion, "voice"), fate, now()));
    }

    /** What they say next is understood as this, whatever the words are. */
    void means(Intent... intents) {
      store.readings.add(Reads.intent(intents).reading());
    }

    /** They speak on while what they say next is being read. */
    void cutsIn() {
      store.readings.add(TurnReading.interrupted());
    }

    /** Says something and does not wait for the reply. */
    CompletableFuture<Reply> startsSaying(String occasion, String words) {
      CompletableFuture<Reply> reply = new CompletableFuture<>();
      Thread.startVirtualThread(() -> {
        try {
          reply.complete(says(occasion, words));
        } catch (RuntimeException e) {
          reply.completeExceptionally(e);
        }
      });
      return reply;
    }

    private Reply say(String words, Channel channel, EffectId call, boolean stopAnswered) {
      return running().turn(turn(words, channel, call, stopAnswered));
    }

    private CallerTurn turn(String words, Channel channel, EffectId call, boolean stopAnswered) {
      TurnId id = new TurnId("t" + ++turns);
      store.words.put(id, words);
      boolean stop = WordsPolicy.stop(words);
      return new CallerTurn(id, channel, call, now(), false, stop, stopAnswered, null)
          .saying(words);
    }
  }

  /** The clinic's clock. */
  final class ClinicTime {
    void waits(long amount, ChronoUnit unit) {
      environment.sleep(Duration.of(amount, unit));
    }

    /** Waits in real time until something holds; episode time stands still. */
    void sees(java.util.concurrent.Callable<Boolean> condition) {
      await().atMost(Duration.ofSeconds(10)).until(condition);
    }
  }

  /** The practice system tells of a change. */
  void hearsOf(AppointmentChange news) {
    running().appointmentChanged(news);
  }

  /** The clinic's people. */
  final class Staff {
    void takeOver() {
      running().takeOver(new StaffCommand("front-desk"));
    }

    void pause() {
      running().pauseAutomation(new StaffCommand("front-desk"));
    }

    void resume() {
      running().resume(new StaffCommand("front-desk"));
    }
  }

  WorkflowClient client() {
    return environment.getWorkflowClient();
  }
}
