package dev.ringback.starter.recovery;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.detection.AnsweredCall;
import dev.ringback.workflows.detection.EpisodeView;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.EffectReport;
import java.util.Optional;

/**
 * The running recoveries, as the starter reaches them.
 *
 * <p>Every method throws {@link RecoveriesUnavailable} when the recovery cannot be reached now, and
 * those that need a running one {@link RecoveryOver} when it has ended.
 */
public interface Recoveries {

  /** Tells a recovery of a missed call; starts it if it does not run. */
  void missed(EpisodeRepository.Row episode, MissedCall call);

  /** Tells a recovery that the clinic had answered a call which counted as missed. */
  void answeredAfterAll(EpisodeRepository.Row episode, AnsweredCall call);

  /** Takes a written turn to its recovery; starts it if it does not run. Waits for no reply. */
  void written(EpisodeRepository.Row episode, CallerTurn turn);

  /**
   * Takes a spoken turn to its recovery. The same turn again gets the first reply.
   *
   * @throws NoReplyYet when it takes too long for a caller to wait
   */
  Reply spoken(EpisodeRepository.Row episode, CallerTurn turn);

  /**
   * Tells a recovery that its call was answered. The same id again gets the first reply.
   *
   * @param id names this answer, such as {@code <CallSid>.answered}
   * @throws NoReplyYet when it takes too long for a caller to wait
   */
  Reply answered(EpisodeRepository.Row episode, String id, CallAnswered answer);

  void report(EpisodeRepository.Row episode, EffectReport report);

  void optedOut(EpisodeRepository.Row episode, OptOut optOut);

  /** Tells a recovery that the clinic moved or cancelled an appointment. */
  void appointmentChanged(EpisodeRepository.Row episode, AppointmentChange change);

  void takeOver(EpisodeRepository.Row episode, StaffCommand command);

  void pause(EpisodeRepository.Row episode, StaffCommand command);

  void resume(EpisodeRepository.Row episode, StaffCommand command);

  /** The episode as its recovery sees it; empty when it is gone or does not answer. */
  Optional<EpisodeView> view(EpisodeRepository.Row episode);
}
