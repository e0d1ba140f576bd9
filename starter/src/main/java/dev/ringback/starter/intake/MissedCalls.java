package dev.ringback.starter.intake;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.EpisodeRuns;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.RecoveryIds;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings reported calls, and people who write first, to their episodes. */
@Component
public class MissedCalls {
  private final ClinicRepository clinics;
  private final ContactRepository contacts;
  private final EpisodeRepository episodes;
  private final EpisodeRuns runs;
  private final CallerHash hash;
  private final Recoveries recoveries;

  MissedCalls(
      ClinicRepository clinics,
      ContactRepository contacts,
      EpisodeRepository episodes,
      EpisodeRuns runs,
      CallerHash hash,
      Recoveries recoveries) {
    this.clinics = clinics;
    this.contacts = contacts;
    this.episodes = episodes;
    this.runs = runs;
    this.hash = hash;
    this.recoveries = recoveries;
  }

  /** Hands a missed call to the recovery of its caller. */
  public Handling take(ReportedCall call, Instant acceptedAt) {
    Optional<ClinicRepository.Line> line = line(call.to());
    if (line.isEmpty()) {
      return new Handling.SetAside("no clinic has the number that was called");
    }
    return switch (CallerNumbers.read(call.from())) {
      case CallerNumbers.Reading.Withheld _ ->
          new Handling.SetAside("the caller withheld their number");
      case CallerNumbers.Reading.Invalid _ ->
          new Handling.SetAside("the caller's number cannot be called back");
      case CallerNumbers.Reading.Number(PhoneNumber caller) when clinics.line(caller).isPresent() ->
          new Handling.SetAside("one of the clinics' own numbers called");
      case CallerNumbers.Reading.Number(PhoneNumber caller)
          when wasTaken(caller, call.event().value()) ->
          new Handling.HandedOver();
      case CallerNumbers.Reading.Number(PhoneNumber caller) -> {
        EpisodeRepository.Row episode =
            episode(line.get(), caller, call.event().value(), acceptedAt);
        if (!hasEnded(episode)) {
          recoveries.missed(
              episode,
              new MissedCall(
                  call.event(), call.system(), line.get().location(), call.rangAt(), acceptedAt));
        }
        yield new Handling.HandedOver();
      }
    };
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
