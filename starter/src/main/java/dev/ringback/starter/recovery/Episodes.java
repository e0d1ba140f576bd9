package dev.ringback.starter.recovery;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Caller;
import dev.ringback.starter.access.Callers;
import dev.ringback.workflows.clinic.EpisodeId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the episodes that requests name. */
@Component("namedEpisodes")
public class Episodes {
  private final EpisodeRepository episodes;

  Episodes(EpisodeRepository episodes) {
    this.episodes = episodes;
  }

  /** The episode with this id, or a problem that says the caller sees none. */
  public EpisodeRepository.Row named(String id) {
    Caller caller = Callers.current();
    try {
      return episodes
          .find(new EpisodeId(id))
          .filter(found -> caller.sees(found.clinic()))
          .orElseThrow(Episodes::unknown);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static RuntimeException unknown() {
    return Problem.of(HttpStatus.NOT_FOUND, "No episode has this id.");
  }
}
