package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.ContactDecisions;
import dev.ringback.workflows.compliance.ContactPurpose;
import dev.ringback.workflows.compliance.ContactQuestion;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.Place;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.Calls;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.Outreach;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the phases of one episode share, once the clinic and the person are known.
 *
 * @param talk false for an episode that began before calls were looked up at the vendor, machines
 *     told from people, and calls placed on request. Its history has other commands: wherever new
 *     code would send commands that its old code did not, this decides. It is the version {@code
 *     talk}, asked once
 */
record EpisodeContext(
    Episode episode,
    Clinic clinic,
    Location location,
    List<Place> places,
    EpisodeState state,
    EpisodeClock clock,
    Calls calls,
    Outreach outreach,
    Dialogue dialogue,
    EpisodeBoard board,
    boolean talk) {

  static EpisodeContext of(
      Episode episode, OpenedEpisode opened, EpisodeState state, EpisodeClock clock, boolean talk) {
    Clinic clinic = opened.clinic();
    Location location = clinic.location(episode.location());
    Calls calls = new Calls(episode, location.callerId(), state.legs(), clock, talk);
    return new EpisodeContext(
        episode,
        clinic,
        location,
        opened.standing().places(),
        state,
        clock,
        calls,
        new Outreach(episode.id(), episode.contact(), clinic, location, calls),
        new Dialogue(episode, clinic, opened.standing(), clock, state, talk),
        new EpisodeBoard(location.zone()),
        talk);
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
    return mayContact(occasion, calledAt, List.of());
  }

  /**
   * Asks whether the person may be contacted now on several channels at once.
   *
   * @param together the channels; they share caps that count several
   */
  ContactDecisions mayContact(String occasion, @Nullable Instant calledAt, List<Channel> together) {
    return Workflow.newLocalActivityStub(
            ComplianceActivities.class, ActivityPolicies.store("Decide on contact"))
        .decide(
            new ContactQuestion(
                episode.id(),
                new ContactRef(episode.contact(), clinic.id(), location.id()),
                clinic.version(),
                occasion,
                calledAt,
                clock.now(),
                ContactPurpose.REPLY_TO_CALL,
                null,
                together));
  }
}
