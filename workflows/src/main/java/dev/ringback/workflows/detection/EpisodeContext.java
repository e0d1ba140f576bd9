package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.ContactDecisions;
import dev.ringback.workflows.compliance.ContactQuestion;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.Outreach;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the phases of one episode share, once the clinic and the person are known. */
record EpisodeContext(
    Episode episode,
    Clinic clinic,
    Location location,
    List<ZoneId> zones,
    EpisodeState state,
    EpisodeClock clock,
    Outreach outreach,
    Dialogue dialogue,
    EpisodeBoard board) {

  static EpisodeContext of(
      Episode episode, OpenedEpisode opened, EpisodeState state, EpisodeClock clock) {
    Clinic clinic = opened.clinic();
    Location location = clinic.location(episode.location());
    return new EpisodeContext(
        episode,
        clinic,
        location,
        opened.standing().zones(),
        state,
        clock,
        new Outreach(episode.id(), episode.contact(), clinic, location),
        new Dialogue(episode, clinic, opened.standing(), clock, state),
        new EpisodeBoard(location.zone()));
  }

  /** Shows where the episode stands. */
  void show() {
    board.show(state, dialogue.glow(), dialogue.conversation().pending());
  }

  /** Adds a line to the episode's story; no names, numbers or words of the person. */
  void tell(String line) {
    board.tell(clock.now(), line);
  }

  /**
   * Asks whether the person may be contacted now.
   *
   * @param calledAt when they last called or wrote; null if they did not
   */
  ContactDecisions mayContact(String occasion, @Nullable Instant calledAt) {
    return Workflow.newLocalActivityStub(
            ComplianceActivities.class, ActivityPolicies.store("Decide on contact"))
        .decide(
            new ContactQuestion(
                episode.id(),
                new ContactRef(episode.contact(), clinic.id(), location.id()),
                clinic.version(),
                occasion,
                calledAt,
                clock.now()));
  }
}
