package dev.ringback.starter.recovery;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.detection.AnsweredCall;
import dev.ringback.workflows.detection.EpisodeBoard;
import dev.ringback.workflows.detection.EpisodeView;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.MissedCallRecoveryWorkflow;
import dev.ringback.workflows.detection.Stage;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.EffectReport;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.BatchRequest;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Recoveries as Temporal workflows. */
@Component
final class TemporalRecoveries implements Recoveries {
  private static final Logger log = LoggerFactory.getLogger(TemporalRecoveries.class);
  private static final SearchAttributeKey<String> CLINIC =
      SearchAttributeKey.forKeyword("ClinicId");

  private final WorkflowClient client;
  private final StarterSettings settings;
  private final Patience handOver;
  private final Patience voice;

  TemporalRecoveries(WorkflowClient client, StarterSettings settings) {
    this.client = client;
    this.settings = settings;
    this.handOver = new Patience(settings.handOverPatience());
    this.voice = new Patience(settings.voicePatience());
  }

  @Override
  public void missed(EpisodeRepository.Row episode, MissedCall call) {
    handOver.run(() -> {
      MissedCallRecoveryWorkflow recovery = startable(episode);
      BatchRequest both = client.newSignalWithStartRequest();
      both.add(recovery::recover, start(episode));
      both.add(recovery::callMissed, call);
      return client.signalWithStart(both);
    });
  }

  @Override
  public void answeredAfterAll(EpisodeRepository.Row episode, AnsweredCall call) {
    signal(episode, recovery -> recovery.callWasAnswered(call));
  }

  @Override
  public void written(EpisodeRepository.Row episode, CallerTurn turn) {
    handOver.run(() -> {
      MissedCallRecoveryWorkflow recovery = startable(episode);
      return WorkflowClient.startUpdateWithStart(
          recovery::turn,
          turn,
          UpdateOptions.<Reply>newBuilder()
              .setUpdateId(turn.id().value())
              .setWaitForStage(WorkflowUpdateStage.ACCEPTED)
              .build(),
          new WithStartWorkflowOperation<>(recovery::recover, start(episode)));
    });
  }

  @Override
  public Reply spoken(EpisodeRepository.Row episode, CallerTurn turn) {
    return update(episode, "turn", turn.id().value(), turn);
  }

  @Override
  public Reply answered(EpisodeRepository.Row episode, String id, CallAnswered answer) {
    return update(episode, "callAnswered", id, answer);
  }

  // Not with-start: nobody speaks on a call of a recovery that never ran.
  private Reply update(EpisodeRepository.Row episode, String name, String id, Object argument) {
    var options =
        UpdateOptions.newBuilder(Reply.class)
            .setUpdateName(name)
            .setUpdateId(id)
            .setWaitForStage(WorkflowUpdateStage.COMPLETED)
            .build();
    return voice.run(() ->
        client
            .newUntypedWorkflowStub(episode.workflowId())
            .startUpdate(options, argument)
            .getResult());
  }

  @Override
  public void report(EpisodeRepository.Row episode, EffectReport report) {
    signal(episode, recovery -> recovery.effectReported(report));
  }

  @Override
  public void optedOut(EpisodeRepository.Row episode, OptOut optOut) {
    signal(episode, recovery -> recovery.optedOut(optOut));
  }

  @Override
  public void appointmentChanged(EpisodeRepository.Row episode, AppointmentChange change) {
    signal(episode, recovery -> recovery.appointmentChanged(change));
  }

  @Override
  public void takeOver(EpisodeRepository.Row episode, StaffCommand command) {
    signal(episode, recovery -> recovery.takeOver(command));
  }

  @Override
  public void pause(EpisodeRepository.Row episode, StaffCommand command) {
    signal(episode, recovery -> recovery.pauseAutomation(command));
  }

  @Override
  public void resume(EpisodeRepository.Row episode, StaffCommand command) {
    signal(episode, recovery -> recovery.resume(command));
  }

  @Override
  public Optional<EpisodeView> view(EpisodeRepository.Row episode) {
    try {
      EpisodeView view = handOver.run(() -> running(episode).episode());
      // A later episode of the same caller runs under the same workflow id.
      return Optional.of(view).filter(v -> v.id().equals(episode.id()));
    } catch (RecoveryOver | RecoveriesUnavailable e) {
      log.info("No view of episode {}: {}", episode.id(), e.getMessage());
      return Optional.empty();
    }
  }

  private void signal(EpisodeRepository.Row episode, Consumer<MissedCallRecoveryWorkflow> signal) {
    handOver.run(() -> {
      signal.accept(running(episode));
      return episode;
    });
  }

  private MissedCallRecoveryWorkflow running(EpisodeRepository.Row episode) {
    return client.newWorkflowStub(MissedCallRecoveryWorkflow.class, episode.workflowId());
  }

  private MissedCallRecoveryWorkflow startable(EpisodeRepository.Row episode) {
    return client.newWorkflowStub(
        MissedCallRecoveryWorkflow.class,
        WorkflowOptions.newBuilder()
            .setWorkflowId(episode.workflowId())
            .setTaskQueue(TaskQueues.RECOVERY)
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
            .setWorkflowIdConflictPolicy(
                WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
            .setTypedSearchAttributes(
                SearchAttributes.newBuilder()
                    .set(CLINIC, episode.clinic().value())
                    .set(EpisodeBoard.STAGE, Stage.REACHING_OUT.name())
                    .build())
            .setStaticSummary("Missed call at " + episode.clinic() + ", " + episode.location())
            .build());
  }

  private Episode start(EpisodeRepository.Row episode) {
    return new Episode(
        episode.id(),
        episode.clinic(),
        episode.location(),
        episode.contact(),
        settings.waitSpeed(),
        null);
  }
}
