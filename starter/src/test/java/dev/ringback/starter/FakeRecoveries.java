package dev.ringback.starter;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.recovery.NoReplyYet;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.detection.AnsweredCall;
import dev.ringback.workflows.detection.EpisodeView;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.EffectReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Recoveries that write down what they are told. */
public final class FakeRecoveries implements Recoveries {
  /** How they answer. */
  public enum Mood {
    WELL,
    DOWN,
    SLOW,
    OVER
  }

  /** Something they were told. */
  public record Told(String what, EpisodeRepository.Row episode, Object argument) {}

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;
  private volatile Reply reply = new Reply("How can I help?", Reply.Next.LISTEN, Language.ENGLISH);
  private final Map<String, CompletableFuture<Reply>> held = new ConcurrentHashMap<>();
  private volatile boolean holding;
  private volatile boolean holdingAnswers;
  private volatile EpisodeView view;

  public void reset() {
    told.clear();
    mood = Mood.WELL;
    reply = new Reply("How can I help?", Reply.Next.LISTEN, Language.ENGLISH);
    view = null;
    holding = false;
    holdingAnswers = false;
    held.clear();
  }

  public void are(Mood mood) {
    this.mood = mood;
  }

  public void reply(Reply reply) {
    this.reply = reply;
  }

  /** From now on spoken turns wait for {@link #reply(String, Reply)}. */
  public void hold() {
    holding = true;
  }

  /** From now on answered calls wait for {@link #reply(String, Reply)}, too. */
  public void holdAnswers() {
    holdingAnswers = true;
  }

  /** Replies to a turn that waits or will. */
  public void reply(String turn, Reply reply) {
    held(turn).complete(reply);
  }

  private CompletableFuture<Reply> held(String turn) {
    return held.computeIfAbsent(turn, _ -> new CompletableFuture<>());
  }

  public void show(EpisodeView view) {
    this.view = view;
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  public <T> List<T> told(Class<T> type) {
    return told.stream().map(Told::argument).filter(type::isInstance).map(type::cast).toList();
  }

  private void tell(String what, EpisodeRepository.Row episode, Object argument) {
    switch (mood) {
      case WELL -> told.add(new Told(what, episode, argument));
      case DOWN -> throw new RecoveriesUnavailable("down");
      case SLOW -> throw new NoReplyYet("slow");
      case OVER -> throw new RecoveryOver("over");
    }
  }

  @Override
  public void missed(EpisodeRepository.Row episode, MissedCall call) {
    tell("missed", episode, call);
  }

  @Override
  public void answeredAfterAll(EpisodeRepository.Row episode, AnsweredCall call) {
    tell("answeredAfterAll", episode, call);
  }

  @Override
  public void written(EpisodeRepository.Row episode, CallerTurn turn) {
    tell("written", episode, turn);
  }

  @Override
  public Reply spoken(EpisodeRepository.Row episode, CallerTurn turn) {
    tell("spoken", episode, turn);
    return holding ? held(turn.id().value()).join() : reply;
  }

  @Override
  public Reply answered(EpisodeRepository.Row episode, String id, CallAnswered answer) {
    tell("answered " + id, episode, answer);
    return holdingAnswers ? held(id).join() : reply;
  }

  @Override
  public void report(EpisodeRepository.Row episode, EffectReport report) {
    tell("report", episode, report);
  }

  @Override
  public void optedOut(EpisodeRepository.Row episode, OptOut optOut) {
    tell("optedOut", episode, optOut);
  }

  @Override
  public void appointmentChanged(EpisodeRepository.Row episode, AppointmentChange change) {
    tell("appointmentChanged", episode, change);
  }

  @Override
  public void takeOver(EpisodeRepository.Row episode, StaffCommand command) {
    tell("takeOver", episode, command);
  }

  @Override
  public void pause(EpisodeRepository.Row episode, StaffCommand command) {
    tell("pause", episode, command);
  }

  @Override
  public void resume(EpisodeRepository.Row episode, StaffCommand command) {
    tell("resume", episode, command);
  }

  @Override
  public Optional<EpisodeView> view(EpisodeRepository.Row episode) {
    return Optional.ofNullable(view);
  }
}
