package dev.ringback.starter.escalation;

import dev.ringback.records.escalation.TicketRepository;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Callbacks that wait for staff. */
@RestController
class TicketController {
  private static final int MOST = 200;

  private final TicketRepository tickets;

  TicketController(TicketRepository tickets) {
    this.tickets = tickets;
  }

  /** Most urgent first. */
  @GetMapping("/api/tickets")
  List<TicketRepository.Row> open() {
    return tickets.open(MOST);
  }
}
