package dev.ringback.starter.escalation;

import dev.ringback.records.escalation.TicketRepository;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its reader may see it.
 *
 * @param flags the caller's own words about their health; null where they are withheld
 */
record TicketView(
    TicketId id,
    EpisodeId episode,
    LocationId location,
    EscalationReason reason,
    Channel channel,
    double composite,
    @Nullable List<String> flags,
    boolean withheld,
    Instant openedAt,
    @Nullable Instant closedAt) {

  /**
   * @param open whether the reader may see words
   */
  static TicketView of(TicketRepository.Row ticket, boolean open) {
    return new TicketView(
        ticket.id(),
        ticket.episode(),
        ticket.location(),
        ticket.reason(),
        ticket.channel(),
        ticket.composite(),
        open ? ticket.flags() : null,
        !open,
        ticket.openedAt(),
        ticket.closedAt());
  }

  /** Without the words: they are not logged. */
  @Override
  public String toString() {
    return "TicketView[" + id + ", " + reason + "]";
  }
}
