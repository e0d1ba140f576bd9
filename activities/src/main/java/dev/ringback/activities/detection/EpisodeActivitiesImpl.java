package dev.ringback.activities.detection;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.EpisodeRuns;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import dev.ringback.workflows.compliance.Recorded;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.detection.CloseEpisode;
import dev.ringback.workflows.detection.EpisodeActivities;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.OpenEpisode;
import dev.ringback.workflows.detection.OpenedEpisode;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** Episodes in PostgreSQL. */
public final class EpisodeActivitiesImpl implements EpisodeActivities {
  private final EpisodeRepository episodes;
  private final EpisodeRuns runs;
  private final ClinicRepository clinics;
  private final ComplianceRepository compliance;
  private final ContactRepository contacts;
  private final InstantSource clock;

  public EpisodeActivitiesImpl(
      EpisodeRepository episodes,
      EpisodeRuns runs,
      ClinicRepository clinics,
      ComplianceRepository compliance,
      ContactRepository contacts,
      InstantSource clock) {
    this.episodes = episodes;
    this.runs = runs;
    this.clinics = clinics;
    this.compliance = compliance;
    this.contacts = contacts;
    this.clock = clock;
  }

  @Override
  public OpenedEpisode open(OpenEpisode request) {
    Episode episode = request.episode();
    Clinic newest =
        clinics
            .current(episode.clinic())
            .orElseThrow(() -> notConfigured("there is no clinic " + episode.clinic()));
    Location location = location(newest, episode);
    Instant now = clock.instant();
    episodes.enter(
        episode.id(),
        request.workflowId(),
        episode.clinic(),
        episode.location(),
        episode.contact(),
        now);
    EpisodeId id = runs.takenUpBy(request.run(), episode.id());
    int version = episodes.begin(id, newest.version());
    return new OpenedEpisode(
        id,
        version == newest.version() ? newest : clinics.version(episode.clinic(), version),
        compliance.standing(
            new ContactRef(episode.contact(), episode.clinic(), episode.location()),
            location,
            now));
  }

  @Override
  public Recorded close(CloseEpisode episode) {
    runs.tookIn(episode.episode(), episode.turns().stream().map(TurnId::value).toList());
    runs.tookIn(episode.episode(), episode.calls().stream().map(EventId::value).toList());
    boolean first =
        episodes.close(
            episode.episode(), episode.outcome(), episode.glow(), episode.facts(), episode.at());
    Optional<EarlierInterest> wanted =
        episode.somebodyElse() ? Optional.empty() : interest(episode);
    wanted.ifPresent(interest ->
        episodes
            .find(episode.episode())
            .ifPresent(row -> contacts.learnInterest(row.contact(), row.clinic(), interest)));
    return new Recorded(first);
  }

  /** The last treatment on the menu that they named. */
  private static Optional<EarlierInterest> interest(CloseEpisode episode) {
    return episode.facts().stream()
        .filter(Fact.Goal.class::isInstance)
        .map(Fact.Goal.class::cast)
        .flatMap(goal -> Optional.ofNullable(goal.treatment()).stream())
        .reduce((_, later) -> later)
        .map(treatment ->
            new EarlierInterest(treatment, YearMonth.from(episode.at().atOffset(ZoneOffset.UTC))));
  }

  private static Location location(Clinic clinic, Episode episode) {
    try {
      return clinic.location(episode.location());
    } catch (IllegalArgumentException e) {
      throw notConfigured(e.getMessage() == null ? "unknown location" : e.getMessage());
    }
  }

  private static ApplicationFailure notConfigured(String message) {
    return ApplicationFailure.newNonRetryableFailure(message, Failures.NOT_CONFIGURED);
  }
}
