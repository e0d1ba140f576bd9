package dev.ringback.starter.access;

import dev.ringback.records.access.EmergencyRepository;
import dev.ringback.records.access.Permission;
import dev.ringback.records.access.Role;
import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Who sees what callers said, their names and addresses: whoever may read transcripts; a provider,
 * of people who were handed over to staff; anybody else for an hour, in an emergency.
 */
@Component
public class WordsPolicy {
  private final EmergencyRepository emergencies;
  private final TicketRepository tickets;
  private final Clock clock;

  WordsPolicy(EmergencyRepository emergencies, TicketRepository tickets, Clock clock) {
    this.emergencies = emergencies;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** Whether the caller of the request at hand may see the words of this episode. */
  public boolean opens(EpisodeId episode) {
    Caller caller = Callers.current();
    return caller.may(Permission.READ_TRANSCRIPTS)
        || caller.role() == Role.PROVIDER && !tickets.ofEpisode(episode).isEmpty()
        || caller.may(Permission.BREAK_GLASS)
            && emergencies.open(caller.id(), episode, clock.instant());
  }

  /** Whether they may see words wherever they see anything. */
  public boolean opensAll() {
    return Callers.current().may(Permission.READ_TRANSCRIPTS);
  }
}
