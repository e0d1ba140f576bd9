package dev.ringback.starter.intake;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.ClinicCallRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.EpisodeRuns;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.detection.AnsweredCall;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.MissedCallPolicy;
import dev.ringback.workflows.detection.RecoveryIds;
import dev.ringback.workflows.detection.UnansweredCall;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings reported calls, and people who write first, to their episodes. */
@Component
public class MissedCalls {
  private static final Logger log = LoggerFactory.getLogger(MissedCalls.class);

  private final ClinicRepository clinics;
  private final ContactRepository contacts;
  private final EpisodeRepository episodes;
  private final EpisodeRuns runs;
  private final ClinicCallRepository calls;
  private final CallerHash hash;
  private final Recoveries recoveries;

  MissedCalls(
      ClinicRepository clinics,
      ContactRepository contacts,
      EpisodeRepository episodes,
      EpisodeRuns runs,
      ClinicCallRepository calls,
      CallerHash hash,
      Recoveries recoveries) {
    this.clinics = clinics;
    this.contacts = contacts;
    this.episodes = episodes;
    this.runs = runs;
    this.calls = calls;
    this.hash = hash;
    this.recoveries = recoveries;
  }

  /** Hands a call that is over to the recovery of its caller, if it is to be recovered. */
  public Handling take(ReportedCall call, Instant acceptedAt) {
    return take(call, acceptedAt, _ -> null);
  }

  /**
   * Hands a call that nobody at the clinic answered to the recovery of its caller, if it is to be
   * recovered.
   *
   * @param leg makes the leg on which the caller is talked to; gives null if they are gone
   */
  public Handling take(
      ReportedCall call,
      Instant acceptedAt,
      Function<EpisodeRepository.Row, @Nullable EffectId> leg) {
    if (call.outcome() == CallOutcome.ANSWERED) {
      stopRecoveryOf(call.event());
    }
    Optional<ClinicRepository.Line> line = line(call.to());
    if (line.isEmpty()) {
      return new Handling.SetAside("no clinic has the number that was called");
    }
    PhoneNumber caller = caller(call);
    if (caller != null && wasTaken(caller, call.event().value())) {
      return new Handling.HandedOver();
    }
    Optional<MissedCallPolicy.Reason> leftAlone = leftAlone(call, line.get(), caller, acceptedAt);
    calls.add(
        new ClinicCallRepository.Call(
            call.event(),
            line.get().clinic(),
            line.get().location(),
            caller == null ? null : hash.of(caller),
            call.system(),
            call.outcome(),
            leftAlone.orElse(null),
            call.rangAt(),
            acceptedAt));
    if (leftAlone.isPresent() || caller == null) {
      return new Handling.SetAside(leftAlone.orElse(MissedCallPolicy.Reason.WITHHELD).words());
    }
    EpisodeRepository.Row episode = episode(line.get(), caller, call.event().value(), acceptedAt);
    if (!hasEnded(episode)) {
      recoveries.missed(
          episode,
          new MissedCall(
              call.event(),
              call.system(),
              line.get().location(),
              call.rangAt(),
              acceptedAt,
              leg.apply(episode)));
    }
    return new Handling.HandedOver();
  }

  /** Whether a call would be recovered. Nothing is done about it yet. */
  public boolean recovers(ReportedCall call, Instant toldAt) {
    PhoneNumber caller = caller(call);
    return caller != null
        && line(call.to()).filter(l -> leftAlone(call, l, caller, toldAt).isEmpty()).isPresent();
  }

  private static @Nullable PhoneNumber caller(ReportedCall call) {
    return CallerNumbers.read(call.from())
            instanceof CallerNumbers.Reading.Number(PhoneNumber number)
        ? number
        : null;
  }

  /** The one of these ids under which a call is kept already, recovered or left alone. */
  public Optional<EventId> firstKept(Collection<EventId> events) {
    return calls.firstKept(events);
  }

  /**
   * A call that counted as missed had been answered; before it is noted, so that a retry finds it.
   */
  private void stopRecoveryOf(EventId event) {
    calls
        .recoveryOf(event)
        .flatMap(episodes::openUnder)
        .ifPresent(episode -> {
          try {
            recoveries.answeredAfterAll(episode, new AnsweredCall(event));
          } catch (RecoveryOver e) {
            log.info("Episode {} was over before its call turned out answered", episode.id());
          }
        });
  }

  private Optional<MissedCallPolicy.Reason> leftAlone(
      ReportedCall call, ClinicRepository.Line line, @Nullable PhoneNumber caller, Instant toldAt) {
    Clinic clinic = clinic(line);
    if (clinic.preparing()) {
      return Optional.of(MissedCallPolicy.Reason.NOT_LIVE);
    }
    boolean ours =
        call.internal()
            || (caller != null && (clinics.line(caller).isPresent() || clinic.hasDesk(caller)));
    int before =
        caller == null
            ? 0
            : calls.missedBefore(line.location(), hash.of(caller), call.event(), call.rangAt());
    return MissedCallPolicy.leftAlone(
        new UnansweredCall(
            call.system(),
            call.outcome(),
            caller,
            call.rangAt(),
            call.rang(),
            call.timedOut(),
            ours,
            toldAt),
        clinic.detection(),
        clinic.location(line.location()),
        clinic.compliance().limits().closedOn(),
        before);
  }

  /** Whether the clinic is still being set up, so that nobody is answered or called back. */
  public boolean isPreparing(ClinicRepository.Line line) {
    return clinic(line).preparing();
  }

  private Clinic clinic(ClinicRepository.Line line) {
    return clinics
        .current(line.clinic())
        .orElseThrow(() -> new IllegalStateException("no clinic " + line.clinic()));
  }

  /** The clinic's line with this number, if it has one. */
  public Optional<ClinicRepository.Line> line(@Nullable String number) {
    return CallerNumbers.read(number) instanceof CallerNumbers.Reading.Number(PhoneNumber phone)
        ? clinics.line(phone)
        : Optional.empty();
  }

  /**
   * Whether an episode of this caller took it in and has closed since. It was handed over, and the
   * process that did so ended before it could say so; read again, it would begin another episode.
   *
   * @param id the vendor's id of the call or message
   */
  public boolean wasTaken(PhoneNumber caller, String id) {
    return runs.hasTakenIn(contacts.identify(caller), id);
  }

  /**
   * Whether an episode that {@link #episode} found is over. Only the event that opened it finds an
   * ended one, so a try before this one must have handed that event over.
   */
  public static boolean hasEnded(EpisodeRepository.Row episode) {
    return episode.closedAt() != null && !"JOINED".equals(episode.outcome());
  }

  /**
   * The open episode of a caller at a line's location, or a new one.
   *
   * @param event what opens it; the same event again finds the same episode
   */
  public EpisodeRepository.Row episode(
      ClinicRepository.Line line, PhoneNumber caller, String event, Instant at) {
    ContactId contact = contacts.identify(caller);
    return episodes.openOrJoin(
        new EpisodeId("ep_" + hash.of("episode", event)),
        RecoveryIds.workflowId(line.location(), hash.of(caller)),
        line.clinic(),
        line.location(),
        contact,
        at);
  }
}
